using System.Collections.Immutable;
using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Panel;

/// <summary>The paper of an exercise, with all the texts that it is made of, so that it can be made again a year later.</summary>
/// <param name="Id">The id of the paper, or of the selection.</param>
/// <param name="Title">Its title.</param>
/// <param name="Minutes">The minutes from the start of the clock to its end, without extra time.</param>
/// <param name="Sources">The papers from which it is taken, each with the texts that it rests on.</param>
/// <param name="Items">The items in the order of the tray; empty where one paper is taken as it is.</param>
/// <param name="Lines">What members mark of it: the rubric lines of its items, in its order.</param>
public sealed record ChosenPaper(string Id, string Title, int Minutes, ImmutableArray<PaperSource> Sources, ImmutableArray<ChosenItem> Items, ImmutableArray<MarkLine> Lines);

/// <summary>A paper from which items are taken.</summary>
/// <param name="Paper">Its id.</param>
/// <param name="Files">Its own text first, then those that it rests on.</param>
/// <param name="IsPublic">Whether it came with the program, so that anybody can read it, candidates too.</param>
public sealed record PaperSource(string Paper, ImmutableArray<SourceFile> Files, bool IsPublic);

/// <summary>A text with its path, as in a manifest.</summary>
public sealed record SourceFile(string Path, string Text);
