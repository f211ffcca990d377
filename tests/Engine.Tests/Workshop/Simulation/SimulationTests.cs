using System.Text.Json;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Statistics;
using MentorSim.Engine.Tests.Workshop.Content;
using MentorSim.Engine.Workshop.Content;
using MentorSim.Engine.Workshop.Simulation;

namespace MentorSim.Engine.Tests.Workshop.Simulation;

/// <summary>What a simulation reports: the same on however many cores, equal to plain formulas, and with the planted faults in it.</summary>
public sealed class SimulationTests
{
    private const string Good = "text: Sit down and listen., evidence: { T1.1: 1 }, shows: [listener]";

    private static readonly int[] Cores = [1, 2, 5];

    private static readonly string[] Sound = [Good, "text: Ask who did it.", "text: Leave it for now.", "text: \"Say that the policy must be kept.\""];

    [Fact]
    public void The_report_is_the_same_on_however_many_cores()
    {
        foreach (var course in SomeSimulation.SmallCourses().Take(2))
        {
            string[] reports = [.. Cores.Select(cores => Json(SomeSimulation.Report(course.Scenario, new SimulationTerms(3000, 9) { MostCores = cores })))];
            reports[1].ShouldBe(reports[0]);
            reports[2].ShouldBe(reports[0]);
            Json(SomeSimulation.Report(course.Scenario, new SimulationTerms(3000, 10))).ShouldNotBe(reports[0]);
        }
    }

    [Fact]
    public void Everybody_is_counted_once()
    {
        foreach (var course in SomeSimulation.SmallCourses().Take(4).Concat(SomeSimulation.RandomCourses(Scale.Count(500), salt: 81)))
        {
            var report = SomeSimulation.Report(course.Scenario, new SimulationTerms(1500));
            report.Kinds.Sum(kind => kind.Plays).ShouldBe(1500);
            (report.Endings.Sum(ending => ending.Plays) + report.Unfinished).ShouldBe(1500);
            report.Total!.Levels.Sum().ShouldBe(1500);
            foreach (var unit in report.Units) unit.Spread.Levels.Sum().ShouldBe(1500);
            foreach (var item in report.Items.Where(item => item.Scene.WayOn is ChoiceDecision)) item.Answers.Sum(answer => answer.Taken).ShouldBeGreaterThanOrEqualTo(item.Met);
            report.Items.SelectMany(item => item.Answers).ShouldAllBe(answer => answer.Meant <= answer.Taken && answer.Taken <= answer.OnOffer);
            foreach (var (kind, share) in report.Terms.Mix.Shares) report.Kinds.Single(one => one.Kind == kind).Plays.ShouldBe(1500 * share / 100);
        }
    }

    [Fact]
    public void Figures_gathered_as_sums_are_those_of_plain_formulas_over_a_table()
    {
        const int trainees = 400;
        foreach (var course in SomeSimulation.SmallCourses().Take(3))
        {
            var terms = new SimulationTerms(trainees, 5);
            var report = SomeSimulation.Report(course.Scenario, terms);
            var rows = Rows(course, terms);
            double[] totals = [.. rows.Select(row => row.Values.Sum(one => (double)one.Lost))];
            foreach (var item in report.Items.Where(item => item.Discrimination is not null))
            {
                int[] met = [.. Enumerable.Range(0, trainees).Where(trainee => rows[trainee].ContainsKey(item.Scene.Index))];
                item.Met.ShouldBe(met.Length);
                double[] lost = [.. met.Select(trainee => (double)rows[trainee][item.Scene.Index].Lost)];
                double[] rest = [.. met.Zip(lost).Select(one => totals[one.First] - one.Second)];
                item.Discrimination!.Value.ShouldBe(Pearson(lost, rest), 1e-9);
                double[] times = [.. met.Select(trainee => (double)rows[trainee][item.Scene.Index].Times)];
                item.Facility!.Value.ShouldBe(1 - (lost.Sum() / times.Sum() / item.MostLoss), 1e-9);
                item.TopAgainstBottom!.Value.ShouldBe(TopLessBottom([.. met.Select((trainee, at) => (totals[trainee], times[at], lost[at]))], item.MostLoss), 1e-9);
            }

            int[] items = [.. report.Items.Where(item => item.MostLoss > 0 && item.Met > 0).Select(item => item.Scene.Index)];
            var variances = items.Sum(scene => Variance([.. rows.Select(row => row.TryGetValue(scene, out var one) ? (double)one.Lost : 0)]));
            var alpha = items.Length / (items.Length - 1.0) * (1 - (variances / Variance(totals)));
            report.Reliability.Alpha!.Value.ShouldBe(alpha, 1e-9);
        }
    }

    [Fact]
    public void Where_everybody_meets_everything_they_are_those_of_an_item_analysis()
    {
        var course = SomeSimulation.Course(Some.Scenario(SomeSimulation.Row(Sound, Sound, ["text: One., evidence: { T1.2: 2 }", "text: Two., evidence: { T1.2: -1 }", "text: Wait."], Sound, Sound)));
        var terms = new SimulationTerms(300, 3);
        var (report, rows) = (SomeSimulation.Report(course.Scenario, terms), Rows(course, terms));
        var marks = new double?[300, 5];
        for (var trainee = 0; trainee < 300; trainee++)
        {
            for (var item = 0; item < 5; item++) marks[trainee, item] = report.Items[item].MostLoss - rows[trainee][report.Items[item].Scene.Index].Lost;
        }

        var analysis = ItemAnalysis.Of(marks, [.. report.Items.Select(item => MarkRange.UpTo(item.MostLoss))]);

        foreach (var (item, plain) in report.Items.Zip(analysis.Items))
        {
            item.Facility!.Value.ShouldBe(plain.Facility.Value!.Value, 1e-9);
            item.Discrimination!.Value.ShouldBe(plain.ItemRest.Value!.Value, 1e-9);
            item.TopAgainstBottom!.Value.ShouldBe(plain.TopAgainstBottom.Value!.Value, 1e-9);
        }

        report.Reliability.Alpha!.Value.ShouldBe(analysis.Alpha.Value!.Value, 1e-9);
        // Two ways to an interval, which come near each other with so many.
        report.Reliability.Confidence!.Value.Low.ShouldBe(analysis.Alpha.Confidence!.Value.Low, 0.02);
        report.Reliability.Confidence!.Value.High.ShouldBe(analysis.Alpha.Confidence!.Value.High, 0.02);
    }

    [Fact]
    public void Alpha_is_that_of_a_table_which_others_have_worked_out()
    {
        // 4 5 4, 3 4 3, 5 5 5, 2 3 2: variances of the items 4.25 in all, of the sums 12.25.
        long[][] table = [[4, 5, 4], [3, 4, 3], [5, 5, 5], [2, 3, 2]];
        Int128 ofItems = 0;
        for (var item = 0; item < 3; item++) ofItems += Reliability.Squares(4, table.Sum(row => row[item]), table.Sum(row => row[item] * row[item]));
        var ofTotal = Reliability.Squares(4, table.Sum(row => row.Sum()), table.Sum(row => row.Sum() * row.Sum()));

        ((double)ofItems / 12, (double)ofTotal / 12).ShouldBe((4.25, 12.25));
        // As many rows again and again, for there is none of fewer than ten; sums of squares grow with their square.
        Reliability.Of(12, 3, 3, ofItems * 9, ofTotal * 9).Alpha!.Value.ShouldBe(0.9796, 0.00005);
        Reliability.Of(4, 3, 3, ofItems, ofTotal).WhyNot.ShouldBe("fewer than 10 played");
        Reliability.Of(12, 1, 1, ofItems, ofTotal).Alpha.ShouldBeNull();
        Reliability.Of(12, 3, 3, 0, 0).WhyNot.ShouldBe("everybody lost the same");
        var interval = Reliability.Of(100, 10, 10, 1116, 7744).Confidence!.Value;
        // Bonett (2002): 1 - exp(ln(1 - .95099) -/+ 1.96 sqrt(20 / (9 * 98))).
        (interval.Low, interval.High).ShouldBe((1 - Math.Exp(Math.Log(1 - 0.950987) + 0.295145), 1 - Math.Exp(Math.Log(1 - 0.950987) - 0.295145)), new Near());
    }

    [Fact]
    public void A_planted_scenario_in_which_longest_passes_is_flagged()
    {
        var report = SomeSimulation.Report(Some.Scenario(NaivePlayerTests.Rounds(NaivePlayerKind.Longest, right: 3)));

        var finding = report.Findings.Single(one => one.Kind == SimulationFindingKind.NaivePasses);
        finding.Message.ShouldBe("A player who takes the longest passes without reading, with 3 of 5 points where 60% is enough.");
        finding.Help.ShouldContain("Shorten");
        var longest = report.Naive.Single(player => player.Kind == TraineeKind.Longest);
        (longest.Passes, longest.IsFlagged).ShouldBe((1, true));
        report.Naive.Where(player => player.Kind != TraineeKind.Longest).ShouldAllBe(player => !player.IsFlagged);
        SomeSimulation.Report(Some.Scenario(NaivePlayerTests.Rounds(NaivePlayerKind.Longest, right: 2))).Naive.ShouldAllBe(player => player.Passes == 0);
    }

    [Fact]
    public void A_planted_decision_that_does_not_discriminate_is_found()
    {
        // Its key rewards what is outside the role: the careful, who do well elsewhere, lose there.
        string[] planted = ["text: Judge him., oversteps: [judge], evidence: { T1.2: 1 }", "text: Sit down and listen., shows: [listener]"];
        var scenario = Some.Scenario(SomeSimulation.Row(Sound, Sound, Sound, Sound, planted, Sound, Sound));
        var report = SomeSimulation.Report(scenario, new SimulationTerms(5000));

        var found = report.Findings.Where(one => one.Kind is SimulationFindingKind.DoesNotDiscriminate or SimulationFindingKind.WrongWay).ToList();
        found.Select(one => one.Scene!.Id).ShouldBe(["s4"]);
        report.Items.Single(item => item.Scene.Id == "s4").Discrimination!.Value.ShouldBeLessThan(0.2);
        report.Items.Where(item => item.Scene.Id != "s4").ShouldAllBe(item => item.Discrimination >= 0.2);
    }

    [Fact]
    public void What_nobody_takes_ends_in_or_shows_is_found()
    {
        var scenario = Some.Scenario(SomeSimulation.Row([Good, "text: Go., shows: []"], [Good, "text: Go away now and do not come back please or else., oversteps: [judge], evidence: { T2.1: -1 }", "text: Ask by the rules."])
            .Replace("  end: { ending: good }", "  end: { ending: good }\n  other: { ending: poor }", StringComparison.Ordinal));
        var report = SomeSimulation.Report(scenario);

        report.Findings.Where(one => one.Kind == SimulationFindingKind.NobodyTakes).Select(one => (one.Scene!.Id, one.Offer!.Id)).ShouldBe([("s1", "c1")]);
        report.Findings.Single(one => one.Kind == SimulationFindingKind.NobodyEnds).Scene!.Id.ShouldBe("other");
        report.Findings.Single(one => one.Kind == SimulationFindingKind.NobodyShows).Message.ShouldBe("Nothing can be had in T2, only lost.");
    }

    [Fact]
    public void Fewer_than_ten_give_no_figures_and_fewer_than_thirty_a_caution()
    {
        var scenario = Some.Scenario(SomeSimulation.Row(Sound, Sound));

        SomeSimulation.Report(scenario, new SimulationTerms(9)).Items.ShouldAllBe(item => item.Facility == null && item.WhyNot == "fewer than 10 met it");
        SomeSimulation.Report(scenario, new SimulationTerms(29)).Items.ShouldAllBe(item => item.Facility != null && item.NeedsCaution);
        SomeSimulation.Report(scenario, new SimulationTerms(30)).Items.ShouldAllBe(item => !item.NeedsCaution);
    }

    [Fact]
    public void Without_a_pack_endings_are_counted_and_there_are_no_points()
    {
        var scenario = Some.Scenario(SomeSimulation.Row(["text: One.", "text: Two."]).Replace("standards: [tiny]\n", "", StringComparison.Ordinal));
        var report = SomeSimulation.Report(scenario);

        (report.Total, report.Ceiling, report.Reliability.Alpha).ShouldBe((null, null, null));
        report.Endings.Single().Plays.ShouldBe(2000);
        SimulationText.Of(report).ShouldContain("no points to be had");
        Json(report).ShouldContain("\"total\":null");
    }

    [Fact]
    public void What_cannot_be_played_through_says_why()
    {
        var round = Some.Scenario($"{Some.Head}start: a\nscenes:\n  a: {{ choices: [{{ id: again, text: Again., to: a, feedback: So. }}, {{ id: on, text: On., to: end, feedback: So. }}] }}\n  end: {{ ending: good }}\n");

        SimulationRun.Of(round, new SimulationTerms(10)).WhyNot.ShouldContain("may never end");
        SimulationRun.Of(Some.Scenario(SomeSimulation.Row(Sound, Sound, Sound)), new SimulationTerms(10) { MostStates = 2 }).WhyNot.ShouldContain("--max-states");
    }

    [Fact]
    public void It_says_how_many_have_played_and_stops_when_asked()
    {
        var scenario = Some.Scenario(SomeSimulation.Row(Sound, Sound));
        var told = new Told();
        SimulationRun.Of(scenario, new SimulationTerms(5000), played: told);
        told.Heard.ShouldBeInOrder();
        told.Heard[^1].ShouldBe(5000);

        using var stop = new CancellationTokenSource();
        var stopping = new Told { Then = value => stop.Cancel() };
        Should.Throw<OperationCanceledException>(() => SimulationRun.Of(scenario, new SimulationTerms(SimulationTerms.MostTrainees), played: stopping, cancellation: stop.Token));
        stopping.Heard.Count.ShouldBeLessThan(1000);
    }

    [Fact]
    public void The_report_in_lines_is_as_it_was()
    {
        var report = SomeSimulation.Report(Some.ShippedBank().Read(Some.SmallPaths().First()).Scenario!, new SimulationTerms(1000));

        var text = SimulationText.Of(report);
        text.Split('\n').Where(line => line.Length > 80).ShouldBeEmpty();
        Golden.Match(text, "Simulation/small.txt");
    }

    private static string Json(SimulationReport report)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) SimulationJson.Write(json, report);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>What each trainee lost at each scene that they met.</summary>
    private static List<Dictionary<int, (int Times, int Lost)>> Rows(Course course, SimulationTerms terms) =>
    [
        .. Enumerable.Range(0, terms.Trainees).Select(trainee =>
        {
            var chance = SplitMix.For(terms.Seed, trainee);
            var (walk, skill) = (new Walk(course), terms.Skill.At(chance.NextShare()));
            walk.Play(terms.Mix.KindOf(trainee), skill, terms.Noise.At(chance.NextShare()), ref chance);
            return walk.Losses.GroupBy(one => one.Scene).ToDictionary(scene => scene.Key, scene => (scene.Count(), scene.Sum(one => one.Loss)));
        }),
    ];

    private static double Pearson(double[] x, double[] y)
    {
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y).Sum(one => (one.First - meanX) * (one.Second - meanY)) / Math.Sqrt(x.Sum(one => (one - meanX) * (one - meanX)) * y.Sum(one => (one - meanY) * (one - meanY)));
    }

    private static double Variance(double[] x) => x.Sum(one => (one - x.Average()) * (one - x.Average())) / (x.Length - 1);

    private static double TopLessBottom(List<(double Total, double Times, double Lost)> met, int most)
    {
        return Facility(total => total) - Facility(total => -total);

        double Facility(Func<double, double> order)
        {
            var (left, answered, sum) = (Math.Round(met.Count * 0.27, MidpointRounding.AwayFromZero), 0.0, 0.0);
            foreach (var equals in met.GroupBy(one => one.Total).OrderBy(group => order(group.Key)))
            {
                var part = Math.Clamp(left / equals.Count(), 0, 1);
                (answered, sum, left) = (answered + (part * equals.Sum(one => one.Times)), sum + (part * equals.Sum(one => one.Lost)), left - equals.Count());
            }

            return 1 - (sum / answered / most);
        }
    }

    private sealed class Told : IProgress<int>
    {
        public List<int> Heard { get; } = [];

        public Action<int> Then { get; init; } = _ => { };

        public void Report(int value)
        {
            Heard.Add(value);
            Then(value);
        }
    }

    private sealed class Near : IEqualityComparer<(double, double)>
    {
        public bool Equals((double, double) x, (double, double) y) => Math.Abs(x.Item1 - y.Item1) < 1e-4 && Math.Abs(x.Item2 - y.Item2) < 1e-4;

        public int GetHashCode((double, double) obj) => 0;
    }
}
