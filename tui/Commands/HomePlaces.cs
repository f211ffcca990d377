using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;
using MentorSim.Tui.Screens.Lookup;
using MentorSim.Tui.Screens.Workbench;

namespace MentorSim.Tui.Commands;

/// <summary>The places of a run that begins at the first page, and what is found from there.</summary>
internal static class HomePlaces
{
    /// <summary>They.</summary>
    /// <param name="library">The scenario libraries.</param>
    /// <param name="practise">What there is to practise.</param>
    /// <param name="desk">Who plays.</param>
    /// <param name="bench">The workbench, which nobody may have opened yet.</param>
    public static Places Of(Library library, LibraryDesk practise, Desk desk, Lazy<Bench> bench)
    {
        var handbook = new Lazy<Handbook>(library.Handbook);
        var index = new Lazy<Task<SearchIndex>>(() => practise.Reading.Task.ContinueWith(
            known =>
            {
                var read = SearchIndex.Of(new SearchGround(
                    known.GetAwaiter().GetResult(),
                    [.. library.Folders.SelectMany(folder => library.BankOver(Path.Combine(folder, "x.yaml")).Packs).DistinctBy(pack => pack.Id)],
                    () => desk.InTheirSchool(handbook.Value),
                    listing => practise.Open(listing, desk)));
                // Of the files that were read for it little is left, and a laptop has little memory.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                return read;
            },
            TaskScheduler.Default));
        SearchScreen Search() => new(index.Value) { Besides = bench.IsValueCreated ? ProblemsOf(bench.Value) : [] };
        return new Places(All(handbook, desk, Search), Search);
    }

    private static ImmutableArray<Place> All(Lazy<Handbook> handbook, Desk desk, Func<Screen> search) =>
    [
        new Place("Practise", "scenarios and in-tray papers to play", "mentorsim play", home => home.Through(0)),
        new Place("Write", "the workbench: check, preview and test scenarios, begin new ones", "mentorsim check", home => home.Through(1)),
        new Place("Panel", "an in-tray exercise for interviews, step by step: set up, sit, mark, agree, decide", "mentorsim panel status FILE", home => home.Through(2)) { Act = Act.Panel },
        new Place("My progress", "what you have shown so far, your plays, your PIN", "mentorsim progress", home => home.Through(3)) { Act = Act.Progress },
        new Place("Outside your role", "the boundary ledger: each serious breach, each step outside the role", "mentorsim progress", home => new TurnAnd(home.Through(3), new Asked(Act.Review) { IsMeant = true })),
        new Place("Calendar of practice", "on which days you played", "mentorsim progress", home => new TurnAnd(home.Through(3), new Asked(Act.Diary) { IsMeant = true })),
        new Place("My induction", "your route, its steps and sign-offs, training, portfolio", "mentorsim induction", home => home.After(new Asked(Act.Induction))) { Act = Act.Induction },
        new Place("Your team", "the people whom you supervise", "mentorsim team", home => home.After(new Asked(Act.Team))) { Act = Act.Team },
        new Place("The group", "what the people whom you supervise did together: decisions, units, breaches, reports", "mentorsim cohort", _ => desk.Archive is null ? new Open(new NoticeScreen("The group", "Nothing is kept in this run, so there is no group to look at.")) : new Open(desk.Group())) { Act = Act.Group },
        new Place("Handbook", "the role, who is told, records, words then and now", "mentorsim handbook", _ => new Open(HandbookScreen.Over(new Page { Title = "", Blocks = [], Hints = [] }, desk.InTheirSchool(handbook.Value)))) { Act = Act.Handbook },
        new Place("Search", "scenarios, papers, units, elements, problems, handbook", "mentorsim handbook --search WORDS", _ => new Open(search())) { Act = Act.Search },
        new Place("Tour", "what there is, in less than a minute", null, home => home.After(new Asked(Act.Tour))) { Act = Act.Tour },
        new Place("Your name", "who plays: somebody else, another name or code", "mentorsim --as NAME", home => home.After(new Asked(Act.Player))) { Act = Act.Player },
    ];

    /// <summary>The problems that were found in files so far.</summary>
    private static ImmutableArray<Entry> ProblemsOf(Bench bench)
    {
        var look = bench.Look;
        return
        [
            .. from library in bench.Libraries
               from entry in library.Entries
               let said = look.Of(entry.Path)
               where said is not null
               from found in said.Findings.Index()
               select new Entry(
                   SearchIndex.ProblemsHere,
                   Text.Verbatim(found.Item.Message),
                   new Wording(found.Item.Rule.Title, $"{found.Item.Rule.Code} {entry.Name}", $"{found.Item.Message} {entry.Title}"),
                   () => new Open(new FileScreen(Sheet.Of(bench, library, entry).Select(found.Index + 1))))
               { Right = $"{entry.Name}:{BenchText.Number(found.Item.Start.Line)}" },
        ];
    }
}
