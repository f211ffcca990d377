using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Tui.Pages;
using MentorSim.Tui.Screens.Induction;
using Criterion = MentorSim.Engine.Panel.Criterion;

namespace MentorSim.Tui.Screens.Panel;

/// <summary>The criteria by which candidates are judged, settled before anybody is seen.</summary>
internal sealed record CriteriaScreen(PanelTable Table) : TableScreen(Table)
{
    /// <inheritdoc/>
    protected override string Title => "Criteria";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph("What the post asks of a person. Settle them before anybody is seen: they are the same for every candidate, and an essential one is never made up for by others."), new Gap());
        foreach (var criterion in Exercise.Criteria) menu.Offer($"{criterion.Id} {criterion.Text}", Opening(() => new CriterionScreen(Table, criterion.Id)), RightOf(criterion));
        if (!Exercise.Criteria.IsEmpty) menu.Say(new Gap());
        menu.Offer(Exercise.Criteria.IsEmpty ? "Take them from a person specification" : "Take those of a person specification instead", Opening(() => new SpecificationsScreen(Table)));
        menu.Offer("Add one", Asking("The id of the criterion", NextId(), [new Paragraph("A short name, as in E1 for the first essential one: rubrics of papers and interview questions name it.")], Named));
        if (Unknown() is { Count: > 0 } unknown)
            menu.Say(new Gap(), new Paragraph($"The interview questions name criteria that are not here: {Text.Verbatim(string.Join(", ", unknown))}.", Tone: Tone.Quiet));
    }

    /// <summary>Whether it is essential, and how much it counts.</summary>
    private static string RightOf(Criterion criterion) =>
        string.Create(CultureInfo.InvariantCulture, $"{(criterion.IsEssential ? "essential" : "desirable")}, weight {criterion.Weight}{(criterion.Minimum is { } minimum ? $", at least {minimum:0.#}" : "")}");

    private string NextId()
    {
        for (var number = 1; ; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"E{number}");
            if (Exercise.Criteria.All(criterion => criterion.Id != id)) return id;
        }
    }

    private Turn Named(string id)
    {
        if (id.Length is 0 or > 20 || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')) return new Refuse("An id has at most 20 letters, digits and hyphens, as in E1.");
        if (Exercise.Criteria.Any(criterion => criterion.Id == id)) return new Refuse($"There is a criterion {id} already.");
        return new Go(new LineScreen(
            $"Criterion {id}",
            [new Paragraph("What the person does or knows, as what stands behind \"the person\": keeps children safe.")],
            "",
            this,
            text => text.Length == 0 ? new Refuse("Say what it asks of the person.")
                : Table.Do(at => new CriteriaSet(at, Exercise.Criteria.Add(new Criterion(id, text, true, 1, null))), () => new OpenFrom(this, new CriterionScreen(Table, id)))));
    }

    private List<string> Unknown() =>
        [.. Exercise.Questions.SelectMany(question => question.Criteria).Distinct(StringComparer.Ordinal).Where(id => Exercise.Criteria.All(criterion => criterion.Id != id))];
}

/// <summary>One criterion.</summary>
/// <param name="Table">The exercise.</param>
/// <param name="Id">The criterion's id.</param>
internal sealed record CriterionScreen(PanelTable Table, string Id) : TableScreen(Table)
{
    // Somebody else may have left it out in the same file, while this screen was open.
    private Criterion? Criterion => Exercise.Criteria.FirstOrDefault(criterion => criterion.Id == Id);

    /// <inheritdoc/>
    protected override string Title => $"Criterion {Id}";

    /// <inheritdoc/>
    protected override string TakeWord => "change";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        if (Criterion is not { } criterion)
        {
            menu.Say(new Paragraph($"There is no criterion {Id} any more: it was left out. Go back to the criteria, where it can be added again."));
            return;
        }

        menu.Say(new Paragraph(Text.Verbatim(criterion.Text), Tone: Tone.Strong), new Gap());
        menu.Offer("What it asks of the person", Asking($"Criterion {Id}", criterion.Text, [new Paragraph("What the person does or knows.")], typed => typed.Length == 0 ? new Refuse("Say what it asks of the person.") : Set(criterion with { Text = typed })));
        menu.Offer("Essential or desirable", () => Set(criterion with { IsEssential = !criterion.IsEssential }), criterion.IsEssential ? "essential" : "desirable");
        menu.Offer("Weight among the others", Asking("The weight", criterion.Weight.ToString(CultureInfo.InvariantCulture), [new Paragraph($"A whole number from 1 to {Criterion.MostWeight}: how much it counts beside the others.")], typed => Weigh(criterion, typed)), criterion.Weight.ToString(CultureInfo.InvariantCulture));
        menu.Offer("Lowest mark with which it is met", Asking("The lowest mark with which it is met", criterion.Minimum is { } now ? now.ToString("0.#", CultureInfo.InvariantCulture) : "", [new Paragraph("From 0 to 4, as in 2 or 2.5; empty for none. Below it, an essential criterion is shown as not met. That rejects nobody: the panel decides.")], typed => Limit(criterion, typed)), criterion.Minimum is { } minimum ? minimum.ToString("0.#", CultureInfo.InvariantCulture) : "none");
        menu.Offer("Leave it out", () => Table.Do(at => new CriteriaSet(at, Exercise.Criteria.Remove(criterion)), () => new GoBack()));
    }

    private Turn Set(Criterion changed) => Criterion is { } now
        ? Do(at => new CriteriaSet(at, Exercise.Criteria.Replace(now, changed)))
        : new Refuse($"There is no criterion {Id} any more: it was left out. Go back to the criteria, where it can be added again.");

    private Turn Weigh(Criterion criterion, string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var weight)
        ? Set(criterion with { Weight = weight })
        : new Refuse($"Type a whole number from 1 to {Criterion.MostWeight}.");

    private Turn Limit(Criterion criterion, string typed)
    {
        if (typed.Length == 0) return Set(criterion with { Minimum = null });
        return decimal.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minimum) && decimal.Round(minimum, 1) == minimum
            ? Set(criterion with { Minimum = minimum })
            : new Refuse("Type a mark from 0 to 4 with at most one digit behind the point, as in 2 or 2.5; nothing for none.");
    }
}

/// <summary>The person specifications of the library.</summary>
internal sealed record SpecificationsScreen(PanelTable Table) : TableScreen(Table)
{
    /// <inheritdoc/>
    protected override string Title => "Person specifications";

    /// <inheritdoc/>
    protected override string TakeWord => "take it";

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph("What is assessed by an answer in the interview or by the in-tray paper is taken; what the application form and referees tell is not marked here."), new Gap());
        foreach (var specification in Table.Desk.Kit.Specifications)
        {
            var (marked, all) = (MarkedOf(specification), specification.Criteria.Length);
            menu.Offer(specification.Title, () => Take(marked), string.Create(CultureInfo.InvariantCulture, $"{specification.Phase}, {marked.Length} of {all}"));
        }

        if (Table.Desk.Kit.Specifications.IsEmpty) menu.Say(new Paragraph("This scenario library holds none. Add criteria one by one, or name a library with `--bank FOLDER`."));
    }

    private static ImmutableArray<Criterion> MarkedOf(PersonSpecification specification) => ForExercise.Criteria(specification with
    {
        Criteria = [.. specification.Criteria.Where(criterion => criterion.Assessed.Any(how => how is Assessment.Interview or Assessment.InTray))],
    });

    private Turn Take(ImmutableArray<Criterion> criteria)
    {
        Turn Set() => Table.Do(at => new CriteriaSet(at, criteria), () => new GoBack());
        return Exercise.Criteria.IsEmpty || Exercise.Criteria.SequenceEqual(criteria) ? Set() : new Go(new ReplaceScreen(this, "Take these criteria instead?", "The criteria that are there are replaced by these; what was typed into them is gone.", Set));
    }
}

/// <summary>Asks before something that was put together is replaced.</summary>
/// <param name="Below">The screen to which not doing it leads.</param>
/// <param name="Question">The question.</param>
/// <param name="Words">What would be lost.</param>
/// <param name="Then">What doing it comes to.</param>
internal sealed record ReplaceScreen(Screen Below, string Question, string Words, Func<Turn> Then) : MenuScreen
{
    /// <inheritdoc/>
    protected override string Title => Question;

    /// <inheritdoc/>
    protected override string TakeWord => "answer";

    /// <inheritdoc/>
    protected override Turn Back => new Go(Below);

    /// <inheritdoc/>
    protected override void Fill(Menu menu)
    {
        menu.Say(new Paragraph(Words), new Gap());
        menu.Offer("No, leave it as it is", () => Back);
        menu.Offer("Yes", Then);
    }
}
