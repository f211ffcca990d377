using System.Collections.Immutable;
using MentorSim.Engine.Text;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens;

namespace MentorSim.Tui.Front;

/// <summary>
/// Plain mode: the same screens as lines of text that are only ever added to, for screen readers, pipes and simple terminals. Lines
/// are not broken: a terminal or a screen reader does that better.
/// </summary>
internal sealed partial class PlainFront(TextReader input, TextWriter output, TimeProvider clock)
{
    private const string EmptiesBox = "-";

    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(300);

    private readonly Lock _turn = new();
    private bool _looksAside;

    /// <summary>What takes the lines before out of sight; null where they do not stand on a terminal.</summary>
    public string? Wipe { get; init; }

    /// <summary>Writes down that the trainee left, from another thread than the one that plays: a signal ends the program.</summary>
    public void LeavePlay()
    {
        // While an answer is being taken, this waits for it.
        lock (_turn) Interlocked.Exchange(ref _waiting, null)?.LeavePlay();
    }

    /// <summary>Plays until all is done or the input ends.</summary>
    /// <param name="stack">The screens.</param>
    /// <param name="news">Asked now and then for a message from elsewhere than the input; null where there is nobody to ask.</param>
    public void Run(ScreenStack stack, Func<Message?>? news = null)
    {
        using var _ = _turn.EnterScope();
        Play(stack, news);
    }

    private void Play(ScreenStack stack, Func<Message?>? news)
    {
        if (!IsThereAfterWaiting(ref stack)) return;
        Print(stack.TopPage);
        while (!stack.IsDone)
        {
            if (stack.Top.Page is { Box: not null, TakesLine: false })
            {
                stack = WriteIn(stack, "write");
                if (!stack.IsDone) Print(stack.TopPage);
                continue;
            }

            Prompt(stack);
            var asked = clock.GetTimestamp();
            var line = news is null ? NextLine(ref stack) : ReadLine(ref stack, news);
            if (_isTimeUp)
            {
                _isTimeUp = false;
                Print(stack.TopPage);
                continue;
            }

            if (line is null)
            {
                if (Leaving(stack) is { } ask) Say(ask.Text);
                stack.LeavePlay();
                return;
            }

            var before = stack;
            if (MeetsLock(ref stack, asked))
            {
                if (!before.Page.BoxIsSecret) _late = line.Trim();
                Print(stack.TopPage);
                continue;
            }

            // A line cannot be interrupted, so whether it came in time is seen when it is there. What was only looked at takes no time.
            var seconds = _looksAside ? 0 : (int)clock.GetElapsedTime(asked).TotalSeconds;
            _looksAside = false;
            if (stack.Top.Page.SecondsLeft is not null && seconds > 0) stack = stack.After(new SecondsPassed(seconds));
            if (stack.Turns == before.Turns) stack = Answer(stack, line.Trim());
            stack = AfterOutside(stack);
            if (!IsThereAfterWaiting(ref stack)) return;
            TellLate(stack);
            (var isSaid, _isSaid) = (_isSaid, false);
            if (stack.IsDone || isSaid || ReferenceEquals(before, stack)) continue;
            // In an interview a decision follows on another of the same kind, which is another page all the same.
            var isAnother = before.Turns != stack.Turns && !ReferenceEquals(before.Top, stack.Top);
            if (isAnother || before.Screens.Length != stack.Screens.Length || !Equals(Untimed(before.Top), Untimed(stack.Top))) Print(stack.TopPage);
        }
    }

    /// <summary>The next line; what is new meanwhile is printed.</summary>
    private string? ReadLine(ref ScreenStack stack, Func<Message?> news)
    {
        var isSecret = stack.Page.BoxIsSecret;
        var line = Task.Run(() => Line(isSecret));
        while (!line.Wait(Often))
        {
            if (news() is not { } message) continue;
            stack = stack.After(message);
            if (stack.Top is NoticeScreen { Words: var said })
            {
                Say(said);
                stack = stack.After(new Asked(Act.Take));
            }

            Print(stack.TopPage);
            Prompt(stack);
        }

        return line.Result;
    }

    /// <summary>A screen without its clock, which alone is no reason to print a page again.</summary>
    private static Screen Untimed(Screen screen) => screen is PlayScreen play ? play with { SecondsLeft = null } : screen;

    private ScreenStack Answer(ScreenStack stack, string line)
    {
        var page = stack.TopPage;
        if (page.TakesLine) return AnswerInWords(stack, line);
        if (MoveIn(page, line) is { } move) return Move(stack, page, move);
        if (page.Query is not null && WordsIn(page, line) is { } words) return stack.After(new Queried(words));
        if (page.Query is null && Lookup(stack, page, line) is { } lookup) return lookup;
        var hint = page.Hints.FirstOrDefault(hint => line.Length > 0 && string.Equals(Keys.PlainOf(hint.Act), line, StringComparison.OrdinalIgnoreCase));
        if (hint is { Act: Act.Write }) return Write(stack, hint.What);
        if (line == "?")
        {
            Help(stack);
            _looksAside = true;
            return stack;
        }

        if (hint is not null) return Ask(stack, hint.Act);
        if (line.Length == 0 && !page.Items.Any()) return stack.After(new Asked(Act.Take));
        if (page.TakesSeveral is { } what) return AnswerSeveral(stack, line, what);
        if (line.Length == 0 && _movedAt == stack.Turns) line = RowOf(page)?.Label ?? "";
        if (int.TryParse(line, out var typed) && page.NumberOf(typed) is { } number)
        {
            var after = stack.After(new Numbered(number));
            SayChosen(page, after, number, isAnother: after.Turns != stack.Turns);
            if (!after.IsDone && after.Top is HelpScreen) return Helped(after);
            // A box to write in is a line after the other here.
            return !after.IsDone && after.Top.Page is { Box: not null, TakesLine: false } && page.Hints.FirstOrDefault(hint => hint.Act == Act.Write) is { } write ? Write(stack, write.What) : after;
        }

        Say(line.Length == 0 ? "Nothing was typed." : $"'{UnsafeCharacters.Strip(line)}' is not one of the {(page.Items.Any() ? "numbers" : "keys")}.");
        return stack;
    }

    /// <summary>A line with several numbers is the whole answer. What is not enough, or too much, is asked for again.</summary>
    private ScreenStack AnswerSeveral(ScreenStack stack, string line, string what)
    {
        var page = stack.Top.Page;
        var parts = line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        var numbers = ImmutableArray.CreateBuilder<int>();
        foreach (var part in parts)
        {
            if (part == Item.DoneLabel && parts.Length == 1) continue;
            if (int.TryParse(part, out var typed) && typed > 0 && page.NumberOf(typed) is { } number)
            {
                numbers.Add(number);
                continue;
            }

            Say($"'{UnsafeCharacters.Strip(part)}' is not one of the numbers. Type {what}.");
            return stack;
        }

        if (parts.Length == 0)
        {
            Say($"Nothing was typed. Type {what}.");
            return stack;
        }

        var after = stack.After(new NumberedAll(numbers.ToImmutable()));
        if (after.Top is not NoticeScreen { Words: var why })
        {
            foreach (var number in numbers) SayRow(page.Items.First(item => item.Number == number));
            return after;
        }

        Say(why);
        return stack;
    }

    private ScreenStack Ask(ScreenStack stack, Act act)
    {
        if (act == Act.Back && Leaving(stack) is { } ask)
        {
            if (stack.Top is not AskScreen) Say(ask.Text);
            return (stack.Top is AskScreen ? stack : stack.After(new Asked(Act.Back))).After(new Numbered(2));
        }

        var after = stack.After(new Asked(act));
        // What is only to be read is printed, and the page below goes on; whoever goes on leaves it.
        if (act == Act.GoOn || after.Screens.Length <= stack.Screens.Length || after.Top.Page is { Box: not null } or { Query: not null } || after.Top.Page.Items.Any() || after.Top.Page.Hints.Any(hint => hint.Act == Act.Experience)) return after;
        // What has a next page is gone on with page by page.
        if (after.After(new Asked(Act.Take)).Screens.Length >= after.Screens.Length) return after;
        Print(after.TopPage);
        _looksAside = true;
        return stack;
    }

    /// <summary>The question that leaving would ask; in plain mode <c>q</c> is an answer already, so it is only said.</summary>
    private static AskScreen? Leaving(ScreenStack stack)
    {
        var after = stack.Top is AskScreen ? stack : stack.After(new Asked(Act.Back));
        return after.IsDone ? null : after.Top as AskScreen;
    }

    private ScreenStack Write(ScreenStack stack, string what) => WriteIn(stack.After(new Asked(Act.Write)), what);

    /// <summary>Writes in the box that is open. Every line is handed over as it comes.</summary>
    private ScreenStack WriteIn(ScreenStack writing, string what)
    {
        Say($"{Text.Capital(what)}. A line with a single full stop ends it.{(writing.Page.TimeLeft is null ? "" : " Press Enter often: when the time is up, a line that you have not ended is lost.")}");
        var before = writing.Top.Page.Box ?? "";
        if (before.Trim().Length > 0)
        {
            Say("What you write takes the place of this. A full stop at once keeps it; a + at once keeps it, and you go on below it:");
            foreach (var line in before.Split('\n')) Say(line);
        }

        Warn(writing.Page);
        output.Flush();
        var lines = new List<string>();
        for (var asked = clock.GetTimestamp(); NextLine(ref writing) is { } line; asked = clock.GetTimestamp())
        {
            var isLate = MeetsLock(ref writing, asked);
            if (isLate)
            {
                if (!IsOpened(ref writing)) return writing;
                Say("Go on writing. What stands there so far:");
                foreach (var written in line.Trim() == "." ? lines : [.. lines, line]) Say(written);
                output.Flush();
            }

            if (line.Trim() == "." && isLate) continue;
            if (line.Trim() == ".") break;
            if (line.Trim() == "+" && lines.Count == 0 && before.Trim().Length > 0)
            {
                lines.AddRange(before.Split('\n'));
                continue;
            }

            lines.Add(line);
            writing = writing.After(new Wrote(string.Join('\n', lines)));
        }

        if (_isTimeUp)
        {
            _isTimeUp = false;
            return writing;
        }

        if (lines.Count > 0) writing = writing.After(new Wrote(string.Join('\n', lines)));
        Say(lines.Count == 0 && before.Trim().Length > 0 ? "It stays as it was." : lines.TrueForAll(string.IsNullOrWhiteSpace) ? "Nothing is written down." : "It is written down.");
        return writing.After(new Asked(Act.Back));
    }

    private void Print(Page page)
    {
        if (page.Wipes && Wipe is not null) output.Write(Wipe);
        output.WriteLine();
        Say(page.Aside.Length == 0 ? page.Title : $"{page.Title} ({page.Aside})");
        // A line is the whole answer here, so what ends it in a terminal says nothing.
        PageText.Write(KeyNames.In(page.Blocks.Where(block => page.TakesSeveral is null || block is not Item { Label: Item.DoneLabel }), KeyNames.InLines), output);
    }

    private void Prompt(ScreenStack stack)
    {
        var (screen, page) = (stack.Top, stack.Page);
        Warn(page);
        if (page.TimeLeft is { } time) Say($"Time left: {Text.Duration(time)}.");
        var items = page.Items.ToList();
        if (page.SecondsLeft is { } left) Say($"You have {left} seconds.");
        if (AfterMove(page) is { } few)
        {
            SayAtOnce(few);
            return;
        }

        var keys = page.Hints
            .Where(hint => hint.OffBecause is null && Keys.PlainOf(hint.Act) is { Length: > 0 })
            .Select(hint => $"{Keys.PlainOf(hint.Act)} {WhatOf(screen, hint)}");
        var take = page.Hints.FirstOrDefault(hint => hint.Act == Act.Take);
        var first = page.TakesSeveral is { } several ? $"Type {several}" : items.Count > 0 ? $"Type {Range(items)}{WhichRow(stack, page)}" : take is null ? null : page.BoxIsSecret ? $"Type it and press Enter: {take.What}; it is not shown while you type" : page.BoxIsLine ? $"Type it and press Enter: {take.What}{(page.Box is { Length: > 0 } ? $"; Enter alone keeps what stands there; {EmptiesBox} empties it" : "")}" : $"Press Enter: {take.What}";
        if (page.Query is not null) first = first is null ? $"Type {QueryWords}" : $"{first}, or {QueryWords}";
        Say($"[{string.Join("; ", first is null ? keys : keys.Prepend(first))}]");
        output.Flush();
    }

    /// <summary>What an action does here; at a question <c>q</c> leaves, where Esc would stay.</summary>
    private static string WhatOf(Screen screen, Hint hint) => hint.Act == Act.Back && screen is AskScreen ask ? ask.Leaves.ToLowerInvariant() : hint.What;

    private void Say(string text) => output.WriteLine(UnsafeCharacters.Strip(KeyNames.InLines(text)));
}
