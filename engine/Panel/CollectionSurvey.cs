using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Text;

namespace MentorSim.Engine.Panel;

/// <summary>What was found where answer files were looked for.</summary>
/// <param name="Files">The files, by candidate as the exercise has them, then those that belong to none.</param>
/// <param name="Missing">The candidates of whom nothing was collected, nothing was found that can be, and nobody said that they did not sit.</param>
public sealed record CollectionSurvey(ImmutableArray<SurveyedFile> Files, ImmutableArray<string> Missing)
{
    /// <summary>How many files are looked at in one folder.</summary>
    public const int MostFiles = 5000;

    private const int MostFolders = 200;

    private static readonly EnumerationOptions OnlyOwn = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System };

    /// <summary>Looks at files, and at the answer files in folders and right below them. Nothing is changed.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="paths">Files and folders.</param>
    /// <exception cref="PanelFileException">There is nothing at one of the paths, or a folder cannot be read.</exception>
    public static CollectionSurvey Of(Exercise exercise, IEnumerable<string> paths)
    {
        var paper = PaperOf(exercise);
        var files = paths.SelectMany(FilesAt).Distinct(StringComparer.Ordinal).Select(path => Read(exercise, path, paper)).ToList();
        ImmutableArray<SurveyedFile> told = [.. Apart(files).OrderBy(file => PlaceOf(exercise, file)).ThenBy(file => file.Standing == CollectionStanding.Doubled).ThenBy(file => file.Path, StringComparer.Ordinal)];
        return new CollectionSurvey(told, [.. exercise.Candidates
            .Where(candidate => candidate is { Answers: null, AbsentBecause: null } && !told.Any(file => file.CanBeTaken && file.Number == candidate.Number))
            .Select(candidate => candidate.Number)]);
    }

    /// <summary>The id of the exercise to which an answer file says that it belongs; null where it is none, or damaged at its beginning.</summary>
    public static string? ExerciseOf(string path)
    {
        try
        {
            return AnswerReading.WhoseIs(SmallFile.Bytes(path, AnswerReading.Longest)).Exercise;
        }
        catch (PanelFileException)
        {
            return null;
        }
    }

    /// <summary>Looks at one file.</summary>
    public static SurveyedFile Read(Exercise exercise, string path) => Read(exercise, path, PaperOf(exercise));

    // Made of its texts once, and only when a file of the exercise is there.
    private static Lazy<Paper?> PaperOf(Exercise exercise) => new(() =>
    {
        try
        {
            return exercise.ReadPaper();
        }
        catch (FormatException)
        {
            // Whoever needs the paper says so.
            return null;
        }
    });

    private static SurveyedFile Read(Exercise exercise, string path, Lazy<Paper?> paper)
    {
        try
        {
            return Read(exercise, path, SmallFile.Bytes(path, AnswerReading.Longest), paper);
        }
        catch (PanelFileException refused)
        {
            return new SurveyedFile(path, CollectionStanding.Damaged, $"cannot be read: {refused.Message}") { Damage = refused.Message };
        }
    }

    private static SurveyedFile Read(Exercise exercise, string path, byte[] bytes, Lazy<Paper?> paper)
    {
        string number;
        try
        {
            (var id, number) = AnswerReading.WhoseIs(bytes);
            if (id != exercise.Id) return new SurveyedFile(path, CollectionStanding.Foreign, "belongs to another exercise");
            if (!exercise.Candidates.Any(candidate => candidate.Number == number)) return new SurveyedFile(path, CollectionStanding.Foreign, $"belongs to candidate {number}, whom this exercise does not have");
        }
        catch (PanelFileException)
        {
            return path.EndsWith(AnswerFolder.Extension, StringComparison.OrdinalIgnoreCase)
                ? new SurveyedFile(path, CollectionStanding.Damaged, "is damaged at its beginning, so nobody can tell whose it is") { Damage = "its first lines cannot be read" }
                : new SurveyedFile(path, CollectionStanding.Foreign, "is no answer file");
        }

        var found = new SurveyedFile(path, CollectionStanding.ToCollect, "") { Number = number, Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)) };
        return Judged(exercise.CandidateOf(number), SensibleSitting.Of(paper.Value, Opened(exercise, found, bytes)));
    }

    /// <summary>What can be read of a file, and where it is damaged.</summary>
    private static SurveyedFile Opened(Exercise exercise, SurveyedFile found, byte[] bytes)
    {
        try
        {
            var read = AnswerReading.Open(bytes, exercise.Id, exercise.Keys.Private);
            var isOver = read.Standing == AnswerStanding.Over;
            found = (found with { Chain = read.Chain, IsOver = isOver }).With(read.Links);
            return read.LacksItsEnd ? found with { Damage = "its end is missing: the sitting was over, and the file was cut off" }
                : read.IsTorn && isOver ? found with { Damage = "something stands behind its end" }
                : found;
        }
        catch (PanelFileException)
        {
            var salvaged = AnswerSalvage.Of(bytes, exercise.Id, exercise.Keys.Private);
            var kept = found.With(salvaged.Links);
            return kept with { Damage = salvaged.Damage, IsOver = EndOf(kept) is Submitted or Expired };
        }
    }

    private static SurveyedFile Judged(ExerciseCandidate candidate, SurveyedFile file)
    {
        var events = Counted.Of(file.Bodies.Length, "event");
        if (candidate.Answers is { } known)
        {
            return known.FileHash == file.Hash
                ? file with { Standing = CollectionStanding.Collected, Words = "was collected already" }
                : file with { Standing = CollectionStanding.Doubled, Words = $"is another file than {known.File}, which was collected ({events}{EndWords(file)})" };
        }

        if (file.Damage is { } damage) return file with { Standing = CollectionStanding.Damaged, Words = $"is damaged: {damage} ({events}{EndWords(file)})" };
        if (file.Head is null) return file with { Standing = CollectionStanding.NotFinished, Words = "was begun, and the clock was never started: there is nothing to collect" };
        return file.IsOver
            ? file with { Words = $"is to be collected ({events}{EndWords(file)})" }
            : file with { Standing = CollectionStanding.NotFinished, Words = $"is not finished: the candidate did not submit, and the time was not up ({events}{EndWords(file)})" };
    }

    /// <summary>Tells files of one candidate apart that were found together while nothing of that candidate is collected.</summary>
    private static IEnumerable<SurveyedFile> Apart(List<SurveyedFile> files)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        List<SurveyedFile> unlike = [];
        foreach (var file in files)
        {
            if (file.Hash.Length > 0 && file.Standing != CollectionStanding.Collected && !seen.TryAdd(file.Hash, file.Name)) yield return file with { Standing = CollectionStanding.Copy, Words = $"is the same as {seen[file.Hash]}, byte by byte" };
            else unlike.Add(file);
        }

        foreach (var same in unlike.GroupBy(file => file.Number, StringComparer.Ordinal))
        {
            var open = same.Where(file => file.CanBeTaken && file.Standing != CollectionStanding.Doubled).ToList();
            var best = open.OrderByDescending(file => file.IsOver && file.Damage is null).ThenByDescending(file => file.Bodies.Length).FirstOrDefault();
            foreach (var file in same)
            {
                if (same.Key is null || open.Count < 2 || !open.Contains(file)) yield return file;
                else if (open.TrueForAll(other => ReferenceEquals(other, best) || BeginsAlike(best!, other))) yield return ReferenceEquals(file, best) ? file : file with { Standing = CollectionStanding.Doubled, Words = $"is an earlier state of {best!.Name}" };
                else yield return file with { Standing = CollectionStanding.Doubled, Words = $"is one of {open.Count} different files of this candidate: the receipt tells which is theirs ({file.Bodies.Length} events{EndWords(file)})" };
            }
        }
    }

    private static bool BeginsAlike(SurveyedFile whole, SurveyedFile part) => part.Bodies.Length <= whole.Bodies.Length && whole.Bodies.AsSpan(0, part.Bodies.Length).SequenceEqual(part.Bodies.AsSpan());

    private static int PlaceOf(Exercise exercise, SurveyedFile file) =>
        file.Number is { } number ? exercise.Candidates.Select(candidate => candidate.Number).TakeWhile(known => known != number).Count() : int.MaxValue;

    private static string EndWords(SurveyedFile file) => EndOf(file) switch
    {
        null => "",
        // How long somebody took is nothing for those who are about to mark; an end by the time is one of the record's verifications.
        Submitted => ", handed in",
        Expired => ", time was up",
        { Elapsed: var at } => $", the last after {Shown(at)}",
    };

    private static SittingEvent? EndOf(SurveyedFile file)
    {
        try
        {
            return file.Bodies is [.., var last] ? SittingEventBody.Read(last) : null;
        }
        catch (FormatException)
        {
            // Verifying says so; a list has nothing to say of it.
            return null;
        }
    }

    private static string Shown(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalMinutes}:{time.Seconds:00}");

    private static IEnumerable<string> FilesAt(string path)
    {
        if (File.Exists(path)) return [Path.GetFullPath(path)];
        if (!Directory.Exists(path)) throw new PanelFileException($"There is no file or folder {path}.");
        try
        {
            var folder = new DirectoryInfo(path);
            return [.. folder.EnumerateDirectories("*", OnlyOwn).Take(MostFolders).Prepend(folder)
                .SelectMany(one => one.EnumerateFiles("*", OnlyOwn).Take(MostFiles))
                .Where(file => file.Name.EndsWith(AnswerFolder.Extension, StringComparison.OrdinalIgnoreCase))
                .Select(file => file.FullName)];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new PanelFileException($"The folder {path} cannot be read: {refused.Message}", refused);
        }
    }
}
