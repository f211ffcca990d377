using System.Collections.Immutable;
using System.Text.Json.Nodes;
using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Engine.Records;

/// <summary>What is kept of a sitting, by those of its events that were not erased.</summary>
/// <param name="Paper">The paper; null where its text is not kept.</param>
/// <param name="Terms">Under what conditions; null where that was erased.</param>
/// <param name="Answers">The last answer to each item, in the order in which they were last answered.</param>
/// <param name="Times">How its time went.</param>
public sealed record SittingData(Paper? Paper, SittingTerms? Terms, ImmutableArray<ItemAnswered> Answers, SittingTimes Times)
{
    /// <summary>What links tell; null where they are of no sitting, or where nothing is left of it.</summary>
    internal static SittingData? Of(IEnumerable<Link> links, PlayedVersions versions)
    {
        var events = new List<SittingEvent>();
        foreach (var link in links.Where(link => link.Body is not null))
        {
            try
            {
                events.Add(SittingEventBody.Read(link.Body!));
            }
            catch (FormatException)
            {
                if (link.Sequence == 1) return null;
            }
        }

        if (events is not [Opened opened, ..]) return null;
        return new SittingData(
            PaperOf(opened.Manifest, versions),
            opened.Terms,
            [.. events.OfType<ItemAnswered>().GroupBy(answered => answered.Item).Select(of => of.Last()).OrderBy(answered => answered.Elapsed)],
            SittingTimes.Of(events));
    }

    /// <summary>The times as JSON: moments as <see cref="Stamp"/> writes them, lengths in whole milliseconds.</summary>
    public static JsonObject JsonOf(SittingTimes times) => new()
    {
        ["started"] = times.Started is { } started ? Stamp.Of(started) : null,
        ["ended"] = times.Ended is { } ended ? Stamp.Of(ended) : null,
        ["used"] = BodyFields.InMilliseconds(times.Used),
        ["pauses"] = new JsonArray([.. times.Pauses.Select(pause => new JsonObject
        {
            ["at"] = Stamp.Of(pause.At), ["elapsed"] = BodyFields.InMilliseconds(pause.Elapsed), ["reason"] = pause.Reason, ["lasted"] = pause.Lasted is { } lasted ? BodyFields.InMilliseconds(lasted) : null,
        })]),
        ["gaps"] = new JsonArray([.. times.Gaps.Select(gap => new JsonObject { ["at"] = Stamp.Of(gap.At), ["elapsed"] = BodyFields.InMilliseconds(gap.Elapsed), ["lasted"] = BodyFields.InMilliseconds(gap.Lasted) })]),
        ["drifts"] = new JsonArray([.. times.Drifts.Select(drift => new JsonObject { ["at"] = Stamp.Of(drift.At), ["elapsed"] = BodyFields.InMilliseconds(drift.Elapsed), ["drift"] = BodyFields.InMilliseconds(drift.Drift) })]),
    };

    private static Paper? PaperOf(Manifest? manifest, PlayedVersions versions)
    {
        try
        {
            return versions.ReadPaper(manifest);
        }
        catch (KeptTextException)
        {
            return null;
        }
    }
}
