using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>What there is, in four short pages that are read in less than a minute.</summary>
/// <param name="Step">The page, from 0.</param>
internal sealed record TourScreen(int Step = 0) : Screen
{
    private static readonly ImmutableArray<(string Title, ImmutableArray<string> Says)> Steps =
    [
        ("Practise",
        [
            PractiseScreen.WhatItIs,
            $"To decide, press {KeyNames.Of(Act.Up)} or {KeyNames.Of(Act.Down)} and {KeyNames.Of(Act.Take)}, or the number. Afterwards you read why each choice is sound or not, and on which standard that rests.",
            PractiseScreen.HowItIsPlayed,
        ]),
        ("Stop whenever you like",
        [
            $"What you play is kept at every step under the name that you give. With {KeyNames.Of(Act.Back)} you go one step back, and nothing is lost.",
            $"On the first page, {KeyNames.Of(Act.GoOn)} goes on where you left off. **My progress** shows what you have shown so far, and what to play next.",
        ]),
        ("The keys are at the foot",
        [
            $"The last line of each page names the keys of that moment; {KeyNames.Of(Act.Help)} lists them all. With {KeyNames.Of(Act.Palette)} you find any action by its words.",
            $"The handbook opens with {KeyNames.Of(Act.Handbook)}; {KeyNames.Of(Act.RoleCard)} shows what a learning mentor is and is not, beside every scene.",
        ]),
        ("For those who write, and for panels",
        [
            "**Write** checks, previews and tests scenarios. **Panel** leads through an in-tray exercise in eight steps.",
            "Started with --plain, MentorSim says all of this in lines of text, for screen readers and simple terminals.",
            PractiseScreen.HowFarItIsReviewed,
        ]),
    ];

    /// <summary>How many pages it has.</summary>
    public static int Length => Steps.Length;

    /// <inheritdoc/>
    public override Page Page => new()
    {
        Title = "A tour",
        Aside = string.Create(CultureInfo.InvariantCulture, $"{Step + 1} of {Steps.Length}"),
        Blocks = [new Heading(Steps[Step].Title), .. Steps[Step].Says.SelectMany<string, Block>(says => [new Gap(), new Paragraph(says)])],
        Hints = [new Hint(Act.Take, Step + 1 < Steps.Length ? "next" : "done"), .. Step == 0 ? [] : (Hint[])[new Hint(Act.Previous, "the one before")], new Hint(Act.Back, "leave the tour")],
    };

    /// <inheritdoc/>
    public override Turn After(Message message) => message switch
    {
        Asked { Act: Act.Take } => Step + 1 < Steps.Length ? new Go(new TourScreen(Step + 1)) : new GoBack(),
        Asked { Act: Act.Previous } when Step > 0 => new Go(new TourScreen(Step - 1)),
        Asked { Act: Act.Back } => new GoBack(),
        _ => Same,
    };
}
