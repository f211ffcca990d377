using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MentorSim.Tui.Commands;

/// <summary>Whether colleagues agree with what a scenario takes for right: they rate its choices, and their ratings are held against its key.</summary>
internal static class KeyCommands
{
    /// <summary>The commands.</summary>
    public static Command Key(Option<string?> bank, Option<bool> plain, Option<string?> name)
    {
        var command = new Command(
            "key",
            "Asks whether colleagues agree with the key of a scenario: with what its points take for right and wrong.\n\n" +
            "Examples:\n  mentorsim key rate my-scenario.yaml --as R-03\n  mentorsim key agree my-scenario.yaml ratings/*.yaml")
        {
            Rate(bank, plain, name),
            Agree(bank, name),
        };
        return command;
    }

    private static Command Rate(Option<string?> bank, Option<bool> plain, Option<string?> name)
    {
        var what = new Argument<string>("scenario") { Description = "The id of a scenario, or the path of its file." };
        var output = new Option<string?>("-o", "--output") { Description = "The file in which your ratings are kept, and with which it goes on where you stopped; ID-ratings-NAME.yaml in the current folder unless named.", HelpName = "file" };
        var round = new Option<int?>("--round") { Description = "Also asks at each decision what a mentor gets who is just good enough, to set a pass mark: 1 for the first round, 2 for the one after the judges talked.", CustomParser = RoundOf };
        var command = new Command(
            "rate",
            "Asks you what you think of each choice of a scenario, from 1, clearly wrong, to 5, the best thing to do. You see what a trainee sees, and not what the scenario holds for right. Each answer is kept at once, and the same command goes on where you stopped. --as says who rates: a name or, better, a code.\n\n" +
            "Examples:\n  mentorsim key rate my-scenario.yaml --as R-03\n  mentorsim key rate breakfast-club-disclosure --as R-03 --plain\n  mentorsim key rate my-scenario.yaml --as R-03 --round 1 -o ratings/r-03.yaml")
        {
            what, output, round,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host =>
            new KeyRateCommand(host).Run(parsed.GetValue(what)!, parsed.GetValue(name), parsed.GetValue(output), parsed.GetValue(round), parsed.GetValue(plain))));
        return command;
    }

    private static Command Agree(Option<string?> bank, Option<string?> name)
    {
        var what = new Argument<string>("scenario") { Description = "The id of a scenario, or the path of its file." };
        var ratings = new Argument<string[]>("ratings") { Description = "The ratings files, one of each colleague; those in the folder of the scenario, or in a folder ratings there, unless named.", Arity = ArgumentArity.ZeroOrMore };
        var threshold = new Option<int>("--threshold")
        {
            Description = string.Create(CultureInfo.InvariantCulture, $"The share of raters, in per cent, who must agree with the key on each choice: {AgreementTerms.LeastThreshold} to 100."),
            DefaultValueFactory = _ => AgreementTerms.UsualThreshold,
            CustomParser = ThresholdOf,
        };
        var output = new Option<string?>("-o", "--output") { Description = "Writes the record that lets the scenario count as assessed: ID.agreement.yaml beside it. A record that is there is written over.", HelpName = "file" };
        var over = new Option<string?>("--override") { Description = "Lets a contested key count all the same, with this reason. It needs -o, and --as with the name of whoever answers for it; it stands in the record, and in the log of the records.", HelpName = "reason" };
        var format = MentorSimCommand.Format("text", "json");
        var most = MentorSimCommand.MaxStates();
        var command = new Command(
            "agree",
            "Shows what colleagues think of each choice, beside what the points of the scenario take for right and wrong; marks the choices on which they do not agree; and says how far the raters agree among each other. Exit status 1 where the key is contested, or too few have rated it, and nobody overrides that.\n\n" +
            "Examples:\n  mentorsim key agree my-scenario.yaml\n  mentorsim key agree my-scenario.yaml ratings/*.yaml\n  mentorsim key agree my-scenario.yaml r-01.yaml r-02.yaml r-03.yaml --threshold 80\n  mentorsim key agree my-scenario.yaml ratings/*.yaml -o my-scenario.agreement.yaml\n  mentorsim key agree my-scenario.yaml ratings/*.yaml -o my-scenario.agreement.yaml --override \"Our policy decides it.\" --as \"Dr Wolanski\"\n  mentorsim key agree my-scenario.yaml ratings/*.yaml --format json")
        {
            what, ratings, threshold, output, over, format, most,
        };
        command.SetAction(parsed => MentorSimCommand.InHost(parsed, bank, host => LongSearch.Run(host.Services.GetRequiredService<TimeProvider>(), search =>
            new KeyAgreeCommand(host, search).Run(new AgreeRequest(
                parsed.GetValue(what)!, parsed.GetValue(ratings)!, new AgreementTerms(parsed.GetValue(threshold)), parsed.GetValue(most), parsed.GetValue(format) == "json")
            {
                Output = parsed.GetValue(output),
                Override = Reason(parsed.GetValue(over), parsed.GetValue(output)),
                By = Name(parsed.GetValue(name)),
            }))));
        return command;
    }

    private static string? Reason(string? reason, string? output) => reason is null ? null
        : output is null ? throw new UsageException("An override is kept in the record: add -o and the file.")
        : Tidy(reason) is { Length: > 0 and <= KeyOverride.LongestReason } tidy ? tidy
        : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"The reason behind --override has 1 to {KeyOverride.LongestReason} characters."));

    private static string? Name(string? name) => name is null ? null
        : Tidy(name) is { Length: > 0 and <= Ratings.LongestRater } tidy ? tidy
        : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"The name behind --as has 1 to {Ratings.LongestRater} characters."));

    private static string Tidy(string text) => string.Join(' ', UnsafeCharacters.Strip(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int ThresholdOf(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: var text }] && int.TryParse(text.TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is >= AgreementTerms.LeastThreshold and <= 100) return percent;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"--threshold must be a whole per cent from {AgreementTerms.LeastThreshold} to 100."));
        return AgreementTerms.UsualThreshold;
    }

    private static int? RoundOf(ArgumentResult result)
    {
        if (result.Tokens is [{ Value: var text }] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var round) && round is 1 or 2) return round;
        result.AddError("--round must be 1 or 2.");
        return null;
    }
}
