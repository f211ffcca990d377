using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MentorSim.Engine.Exploration;
using MentorSim.Engine.Play;
using MentorSim.Engine.Records;
using MentorSim.Engine.Text;
using MentorSim.Engine.Workshop;
using MentorSim.Tui.Commands.Shells;
using MentorSim.Tui.Front;
using MentorSim.Tui.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MentorSim.Tui.Commands;

/// <summary>The command line: what there is to ask for, and how the answer becomes an exit status.</summary>
internal static class MentorSimCommand
{
    private const string SchoolOption = "--school";
    private const string ThemeOption = "--theme";
    private const string AsciiOption = "--ascii";

    /// <summary>Runs a command line; never throws.</summary>
    public static int Run(string[] arguments)
    {
        // A word that begins with @ is an answer here, and no file of more words.
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        // Most lines only open the screens. To make all commands is a seventh of a start and three megabytes: they are made for a line that asks for more.
        var screens = Root(isAlone: true);
        var result = screens.Parse(arguments, configuration);
        if (result.Errors.Count > 0 || result.Action != screens.Action) result = Root().Parse(arguments, configuration);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors) Console.Error.WriteLine($"mentorsim: {UnsafeCharacters.Strip(error.Message)}{Meant(result, error)}");
            var said = "";
            for (SymbolResult? at = result.CommandResult; at is CommandResult { Command: not RootCommand } named; at = at.Parent) said = $" {named.Command.Name}{said}";
            Console.Error.WriteLine($"'mentorsim{said} --help' shows what there is.");
            return ExitCode.Usage;
        }

        return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    /// <summary>What somebody may have meant by a word that an error names, of what can be said there.</summary>
    private static string Meant(ParseResult result, ParseError error)
    {
        if (result.UnmatchedTokens.FirstOrDefault(word => error.Message.Contains($"'{word}'", StringComparison.Ordinal)) is not { } unknown) return "";
        var at = result.CommandResult;
        List<Symbol> known = [.. at.Command.Subcommands, .. at.Command.Options];
        for (var above = at.Parent; above is CommandResult { Command: var command }; above = above.Parent) known.AddRange(command.Options.Where(option => option.Recursive));
        return Spelling.DidYouMean(unknown, known.Where(symbol => !symbol.Hidden).Select(symbol => symbol.Name));
    }

    /// <summary>The table of all commands.</summary>
    /// <param name="isAlone">Whether what opens the screens is all that is needed.</param>
    public static RootCommand Root(bool isAlone = false)
    {
        var school = new Option<string?>(SchoolOption) { Description = "The school in which the scenarios play: the id of one in the folder schools of the library, or the file of a profile. Without it, that of the library.", Recursive = true };
        var bank = new Option<string?>("--bank") { Description = "The folder of a scenario library, or the name of one that was added, to use instead of those that MentorSim knows.", Recursive = true };
        var plain = new Option<bool>("--plain") { Description = "Lines of text instead of screens, for screen readers, pipes and simple terminals.", Recursive = true };
        var theme = new Option<string?>(ThemeOption) { Description = "The colours of the screens: for a dark or a light background, white and yellow on black, or none at all. Without it, or with auto: none where NO_COLOR is set, else as the terminal's background is.", HelpName = "theme", Recursive = true };
        theme.AcceptOnlyFromAmong([.. LookChoice.Words]);
        var ascii = new Option<bool>(AsciiOption) { Description = "No signs but those of ASCII, as where the locale is not UTF-8.", Recursive = true };
        var name = new Option<string?>("--as") { Description = "Who plays: a name or a code, under which it is kept.", HelpName = "name", Recursive = true };
        var root = new RootCommand(
            "MentorSim: practise for the work of a learning mentor. Without a command it opens the screens.\n\n" +
            "To write a scenario of your own: 'new' gives you a file to start from, 'watch' checks and previews it while you write, 'check' finds what is wrong, 'explain' says what that means, and 'test' runs its tests.\n\n" +
            "Examples:\n  mentorsim                                  opens the screens\n" +
            "  mentorsim play breakfast-club-disclosure   plays one scenario\n" +
            "  mentorsim --plain                          the same in lines of text\n" +
            "  mentorsim new scenario a-quiet-word        begins a scenario of your own\n" +
            "  mentorsim check --help                     says more about one command")
        {
            bank,
            school,
            plain,
            theme,
            ascii,
            name,
        };
        root.SetAction(parsed => InHost(parsed, bank, host => new PlayCommand(host).Home(parsed.GetValue(plain), parsed.GetValue(name))));
        if (isAlone) return root;
        root.Subcommands.Add(Play(bank, plain, name));
        root.Subcommands.Add(Check(bank));
        root.Subcommands.Add(PrintedSchema(bank));
        root.Subcommands.Add(AuthoringCommands.Test(bank));
        root.Subcommands.Add(CoverageCommand.Of(bank));
        root.Subcommands.Add(SimulateCommand.Of(bank));
        root.Subcommands.Add(CompareCommand.Of(bank));
        root.Subcommands.Add(KeyCommands.Key(bank, plain, name));
        root.Subcommands.Add(AuthoringCommands.New(bank));
        root.Subcommands.Add(AuthoringCommands.Watch(bank, plain));
        root.Subcommands.Add(GraphCommand.Of(bank));
        root.Subcommands.Add(VerifyCommand.New(bank));
        root.Subcommands.Add(Explain(bank));
        root.Subcommands.Add(HandbookCommand.Of(bank));
        root.Subcommands.Add(BankCommands.Bank(bank));
        root.Subcommands.Add(ReportCommand.Of(bank));
        root.Subcommands.Add(ExportCommand.Of(bank));
        root.Subcommands.Add(PanelCommands.Panel(bank, plain));
        root.Subcommands.Add(ProgressCommand.Of(bank, name));
        root.Subcommands.Add(InductionCommands.Induction(bank, name));
        root.Subcommands.Add(TeamCommand.Of(bank, name));
        root.Subcommands.Add(CohortCommand.Of(bank, name));
        root.Subcommands.Add(RecordsCommands.HandIn(bank, name));
        root.Subcommands.Add(RecordsCommands.TakeIn(bank));
        root.Subcommands.Add(RecordsCommands.Data(bank));
        root.Subcommands.Add(MachineCommand.Of(bank));
        root.Subcommands.Add(ManCommand.Of(root));
        root.Subcommands.Add(CompletionsCommand.Of(root, bank));
        HelpWithExamples.Give(root);
        return root;
    }

    private static Command Play(Option<string?> bank, Option<bool> plain, Option<string?> name)
    {
        var what = new Argument<string?>("scenario") { Description = "The id of a scenario or of an in-tray paper, the path of its file, or the first letters of the id of a stored session.", Arity = ArgumentArity.ZeroOrOne };
        var seed = new Option<long>("--seed") { Description = "What names and chance come from: the same seed gives the same people and the same luck.", DefaultValueFactory = _ => 1, CustomParser = result => WholeNumber(result, "--seed") };
        var mode = new Option<string>("--mode") { Description = "practice: feedback, and play goes on after a serious breach; assess: a serious breach ends it; interview: a time for the whole, nothing stops, and nothing is told to the candidate; review: looks at a stored session, every reason with it.", DefaultValueFactory = _ => "practice" };
        mode.HelpName = "mode";
        mode.AcceptOnlyFromAmong("practice", "assess", "interview", "review");
        var standards = new Option<string?>("--standards") { Description = "The pack to score against, instead of the scenario's own: any of the library whose cross-walks lead from a pack that the scenario names." };
        var choose = new Option<string?>("--choose") { Description = "Plays these answers, separated by commas, and prints the scorecard. '~scene' forces where chance leads." };
        var pace = new Option<string?>("--time") { Description = "The time for decisions with a time limit, and for the whole of an interview: normal, half-as-much-again, double, or none. Plain mode has none for decisions unless asked; an interview has the normal time." };
        var from = new Option<string?>("--from") { Description = "Begins at this scene, to look at it: no scorecard, and nothing is stored." };
        var set = new Option<string[]>("--set") { Description = "Gives a var, or what else the story remembers, a value for such a look, as in --set trust=3 or --set \"seen(corridor)=true\"; may be said several times.", DefaultValueFactory = _ => [] };
        var extraTime = PanelCommands.ExtraTime();
        pace.HelpName = "pace";
        pace.AcceptOnlyFromAmong([.. Pace.Known.Select(known => known.Word)]);
        var format = Format("text", "json");
        var command = new Command(
            "play",
            "Plays a scenario, or practises an in-tray paper.\n\nExamples:\n  mentorsim play breakfast-club-disclosure\n  mentorsim play breakfast-club-disclosure --plain --mode assess\n" +
            "  mentorsim play my-scenario.yaml --choose honest,library --format json\n  mentorsim play my-scenario.yaml --from pass-on --set trust=3\n" +
            "  mentorsim play breakfast-club-disclosure --mode interview --as C-07 --time half-as-much-again\n  mentorsim play 0b1f22c9 --mode review\n  mentorsim play first-morning --extra-time 25\n\n" +
            "An interview meets the same people and the same luck for every candidate: its seed is 1 unless --seed says otherwise.")
        {
            what, seed, mode, standards, choose, pace, extraTime, from, set, format,
        };
        command.SetAction(parsed => InHost(parsed, bank, host => new PlayCommand(host).Play(new PlayRequest(
            parsed.GetValue(what),
            parsed.GetValue(seed),
            PlayRequest.ModeOf(parsed.GetValue(mode)!),
            parsed.GetValue(standards),
            parsed.GetValue(choose),
            parsed.GetValue(format) == "json",
            parsed.GetValue(plain),
            parsed.GetValue(pace))
        {
            IsReview = parsed.GetValue(mode) == "review",
            As = parsed.GetValue(name),
            ExtraTime = parsed.GetValue(extraTime),
            From = parsed.GetValue(from),
            Set = [.. parsed.GetValue(set) ?? []],
        })));
        return command;
    }

    private static Command Check(Option<string?> bank)
    {
        var paths = new Argument<string[]>("path") { Description = "Files or folders of scenarios, papers, routes, packs, school profiles, shared scenes or pages of the handbook; the whole scenario library unless named.", Arity = ArgumentArity.ZeroOrMore };
        var format = Format("text", "json", "sarif");
        var most = MaxStates();
        var fresh = new Option<bool>("--fresh") { Description = "Searches every story anew. Otherwise one that has not changed since an earlier check is not searched again." };
        var command = new Command(
            "check",
            "Says what is wrong with scenarios, papers, routes, packs and pages of the handbook, and how to mend it. It reads them, tries everything that can happen in a scenario, and holds the keys of a paper against each other.\n\n" +
            "Examples:\n  mentorsim check my-scenario.yaml\n  mentorsim check scenarios/standards\n  mentorsim check scenarios --format json\n  mentorsim check scenarios --format sarif > findings.sarif")
        {
            paths, format, most, fresh,
        };
        command.SetAction(parsed => InHost(parsed, bank, host => LongSearch.Run(host.Services.GetRequiredService<TimeProvider>(), search =>
            new CheckCommand(host.Services.GetRequiredService<Library>(), host.Services.GetRequiredService<TimeProvider>(), search)
                .Run(parsed.GetValue(paths) ?? [], parsed.GetValue(format)!, parsed.GetValue(most), parsed.GetValue(fresh)))));
        return command;
    }

    private static Command Explain(Option<string?> bank)
    {
        var codes = new Argument<string[]>("code") { Description = "The codes of findings, as in MS3002; all rules are listed unless named.", Arity = ArgumentArity.ZeroOrMore };
        var format = Format("text", "json");
        var command = new Command(
            "explain",
            "Says what a finding means and why it matters, and shows an example that raises it and the same example mended.\n\n" +
            "Examples:\n  mentorsim explain MS3002\n  mentorsim explain MS5001 MS5003\n  mentorsim explain                          lists all rules")
        {
            codes, format,
        };
        command.SetAction(parsed => InHost(parsed, bank, _ => ExplainCommand.Run(parsed.GetValue(codes) ?? [], parsed.GetValue(format) == "json")));
        return command;
    }

    private static Command PrintedSchema(Option<string?> bank)
    {
        var kind = new Argument<string>("kind") { Description = $"The kind of file: {SchemaCommand.Kinds}.", HelpName = "kind" };
        kind.CompletionSources.Add([.. Schema.All.Select(schema => schema.Kind)]);
        var command = new Command(
            "schema",
            "Prints the JSON Schema of one kind of file. An editor that is given it completes keys, explains them and marks mistakes while you type.\n\n" +
            "Examples:\n  mentorsim schema scenario > scenario.schema.json\n  mentorsim schema pack > pack.schema.json\n\n" +
            "The first line of a YAML file then tells the editor where it is:\n  # yaml-language-server: $schema=scenario.schema.json")
        {
            kind,
        };
        command.SetAction(parsed => InHost(parsed, bank, _ => SchemaCommand.Run(parsed.GetValue(kind)!)));
        return command;
    }

    private static int MostStates(ArgumentResult result)
    {
        // With more, what is kept of each no longer fits into arrays.
        const int mostThatFit = 100_000_000;
        if (result.Tokens is [{ Value: var text }] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var states) && states is > 0 and <= mostThatFit) return states;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"--max-states must be a whole number from 1 to {mostThatFit}."));
        return 1;
    }

    /// <summary>A whole number, refused in words rather than by the name of a type.</summary>
    internal static long WholeNumber(System.CommandLine.Parsing.ArgumentResult result, string option)
    {
        if (result.Tokens is [{ Value: var text }] && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        result.AddError($"{option} must be a whole number.");
        return 0;
    }

    internal static Option<string> Format(params string[] formats)
    {
        var format = new Option<string>("--format") { Description = "How the result is printed.", DefaultValueFactory = _ => formats[0] };
        format.AcceptOnlyFromAmong(formats);
        return format;
    }

    /// <summary>How much of a story is searched at most.</summary>
    internal static Option<int> MaxStates()
    {
        var most = new Option<int>("--max-states")
        {
            Description = "The most states of a story that are searched. A story with more is searched only in part, which is said. A state takes about 48 bytes of memory for the search, and 200 more while values are worked out: half a gigabyte for 2000000, and up to one where hundreds of ticks lead on from each.",
            DefaultValueFactory = _ => StateGraph.UsualLimit,
            CustomParser = MostStates,
        };
        return most;
    }

    internal static int InHost(ParseResult parsed, Option<string?> bank, Func<IHost, int> run)
    {
        using var host = AppHost.Build(parsed.GetValue(bank), parsed.GetValue<string?>(SchoolOption), parsed.GetValue<string?>(ThemeOption), parsed.GetValue<bool>(AsciiOption));
        try
        {
            return run(host);
        }
        catch (UsageException wrong)
        {
            Console.Error.WriteLine($"mentorsim: {UnsafeCharacters.Strip(wrong.Message)}");
            return ExitCode.Usage;
        }
        catch (FileNotFoundException missing) when (missing.FileName is { } file)
        {
            Console.Error.WriteLine($"mentorsim: There is no file {UnsafeCharacters.Strip(file)}.");
            return ExitCode.Usage;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or StoreException)
        {
            Console.Error.WriteLine($"mentorsim: {UnsafeCharacters.Strip(unreadable.Message)}");
            return ExitCode.Usage;
        }
        catch (Exception fault)
        {
            // The screens have restored the terminal on their way here, so the fault can be read.
            var log = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("mentorsim");
            Log.Fault(log, fault);
            Console.Error.WriteLine($"mentorsim: a fault of ours, not of yours. {fault.GetType().Name}: {UnsafeCharacters.Strip(fault.Message)}");
            if (UserFolders.State is { } folder) Console.Error.WriteLine($"What happened is in the log in {folder}.");
            return ExitCode.Fault;
        }
    }
}
