using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using BenchmarkDotNet.Validators;
using MentorSim.Benchmarks.Terminals;
using Perfolizer.Horology;

namespace MentorSim.Benchmarks;

/// <summary>
/// Runs the benchmarks and prints their figures beside what they are to be. <c>--quick</c> is a short run, <c>--full</c> adds the story of ten million
/// states; all else is as BenchmarkDotNet has it. Exit status: 1 where a bound is broken that holds on every machine, or a benchmark failed.
/// </summary>
internal static class Program
{
    private static readonly Dictionary<Type, Func<Results, IEnumerable<Figure>>> FiguresOf = new()
    {
        [typeof(ReachableSet)] = ReachableSet.FiguresOf,
        [typeof(WholeCheck)] = WholeCheck.FiguresOf,
        [typeof(LinearGrowth)] = LinearGrowth.FiguresOf,
        [typeof(Diamonds)] = Diamonds.FiguresOf,
        [typeof(RandomPlay)] = RandomPlay.FiguresOf,
        [typeof(SimulatedTrainees)] = SimulatedTrainees.FiguresOf,
        [typeof(Loading)] = Loading.FiguresOf,
        [typeof(PersonProgress)] = PersonProgress.FiguresOf,
        [typeof(CohortOfMany)] = CohortOfMany.FiguresOf,
        [typeof(TenMillionStates)] = TenMillionStates.FiguresOf,
    };

    private static int Main(string[] arguments)
    {
        // Before anything else of what lies beside this program is loaded.
        if (arguments is [ScreenSpeed.BareStart])
        {
            Console.WriteLine(ScreenSpeed.BareLine);
            return 0;
        }

        return Run(arguments);
    }

    private static int Run(string[] arguments)
    {
        var (isQuick, isFull) = (arguments.Contains("--quick"), arguments.Contains("--full"));
        LinearGrowth.IsShort = isQuick;
        List<string> others = [.. arguments.Except(["--quick", "--full"])];
        var isFiltered = others.Any(argument => argument is "--filter" or "-f");
        // Not of BenchmarkDotNet's kind: it is another process that is measured.
        var hasScreens = !isFiltered || others.Any(argument => argument.Contains(nameof(ScreenSpeed), StringComparison.Ordinal));
        if (!isFiltered) others.AddRange(["--filter", "*"]);
        Type[] types = [.. FiguresOf.Keys.Where(type => isFull || type != typeof(TenMillionStates))];
        // Nothing is to be left in the folder from which it is called.
        var artifacts = Directory.CreateTempSubdirectory("mentorsim-benchmarks-");
        try
        {
            var config = ConfigFor(isQuick).WithArtifactsPath(artifacts.FullName);
            return Print([.. BenchmarkSwitcher.FromTypes(types).Run([.. others], config)], config, hasScreens ? ScreenSpeed.Measure(isQuick) : []);
        }
        finally
        {
            artifacts.Delete(recursive: true);
        }
    }

    private static ManualConfig ConfigFor(bool isQuick)
    {
        var job = Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(30), logOutput: false));
        job = isQuick
            ? job.WithWarmupCount(1).WithIterationCount(4).WithIterationTime(TimeInterval.FromMilliseconds(100)).WithEvaluateOverhead(false)
            : job.WithWarmupCount(5).WithIterationCount(10).WithIterationTime(TimeInterval.FromMilliseconds(250));
        return ManualConfig.CreateEmpty().AddJob(job)
            .AddLogger(isQuick ? NullLogger.Instance : ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddValidator(JitOptimizationsValidator.FailOnError)
            .WithOptions(ConfigOptions.DisableLogFile);
    }

    private static int Print(IReadOnlyList<Summary> summaries, IConfig config, IEnumerable<Figure> more)
    {
        var (broken, failed) = (0, 0);
        Console.WriteLine();
        foreach (var summary in summaries)
        {
            foreach (var error in summary.ValidationErrors.Where(error => error.IsCritical))
            {
                Console.WriteLine(error.Message);
                failed++;
            }

            foreach (var ofType in summary.BenchmarksCases.GroupBy(benchmark => benchmark.Descriptor.Type))
            {
                List<BenchmarkReport> reports = [.. ofType.Select(benchmark => summary[benchmark]).OfType<BenchmarkReport>().Where(report => report.ResultStatistics is not null)];
                failed += ofType.Count() - reports.Count;
                if (reports.Count != BenchmarkConverter.TypeToBenchmarks(ofType.Key, config).BenchmarksCases.Length)
                {
                    Console.WriteLine($"{ofType.Key.Name}: not all of it was run, so there are no figures.");
                    continue;
                }

                foreach (var figure in FiguresOf[ofType.Key](new Results(reports)))
                {
                    Console.WriteLine(figure);
                    if (figure.IsBroken) broken++;
                }
            }
        }

        foreach (var figure in more)
        {
            Console.WriteLine(figure);
            if (figure.IsBroken) broken++;
        }

        Console.WriteLine($"{broken} broken, {failed} failed");
        return broken + failed > 0 ? 1 : 0;
    }
}
