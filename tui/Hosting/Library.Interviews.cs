using System.Collections.Immutable;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Scenarios;

namespace MentorSim.Tui.Hosting;

/// <remarks>What libraries have for interviews.</remarks>
internal sealed partial class Library
{
    /// <summary>The interview kit of this run's libraries, and of that which comes with the program; what cannot be used is left out, and 'mentorsim check' tells of it.</summary>
    public Kit Kit()
    {
        var grounds = Grounds();
        return new Kit(
            [.. grounds.SelectMany(one => KitDocumentFile.PathsIn(one.Folder).Select(path => DocumentAt(path, one.Ground))).OfType<KitDocument>().DistinctBy(document => document.Id)],
            SpecificationsIn(grounds),
            BanksIn(grounds),
            [.. Scenarios().Where(file => file.IsPlayable).Select(file => file.Scenario).OfType<Scenario>()]);
    }

    /// <summary>The person specifications of the kit alone.</summary>
    public ImmutableArray<PersonSpecification> Specifications() => SpecificationsIn(Grounds());

    /// <summary>The question banks of the kit alone.</summary>
    public ImmutableArray<QuestionBank> QuestionBanks() => BanksIn(Grounds());

    private ImmutableArray<(string Folder, InterviewGround Ground)> Grounds()
    {
        ImmutableArray<string> folders = [.. Folders.Append(Shipped).Where(Directory.Exists).DistinctBy(Path.GetFullPath)];
        return [.. folders.Select(folder => (folder, InterviewGround.Of(BankUnder(folder), folders)))];
    }

    private static ImmutableArray<PersonSpecification> SpecificationsIn(ImmutableArray<(string Folder, InterviewGround Ground)> grounds) =>
    [
        .. grounds.SelectMany(one => SpecificationFile.PathsIn(one.Folder).Select(path => SpecificationFile.Read(path, one.Ground, Shown(path)).Specification))
            .OfType<PersonSpecification>().DistinctBy(specification => specification.Id),
    ];

    private static ImmutableArray<QuestionBank> BanksIn(ImmutableArray<(string Folder, InterviewGround Ground)> grounds) =>
    [
        .. grounds.SelectMany(one => QuestionFile.PathsIn(one.Folder).Select(path => QuestionFile.Read(path, one.Ground, Shown(path)).Questions))
            .OfType<QuestionBank>().DistinctBy(bank => bank.Id),
    ];

    /// <summary>What a file for interviews rests on that lies at a path: what its own library has, what lies beside it in a folder of the name interview, and what the libraries of this run have.</summary>
    public InterviewGround InterviewGroundFor(string path, Bank bank, params IEnumerable<string> more)
    {
        var beside = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return InterviewGround.Of(bank, [.. Folders, AddedLibraries.FolderAround(path) ?? bank.Folder, bank.Folder, .. Path.GetFileName(beside) == "interview" ? [beside] : (string[])[], .. more]);
    }

    /// <summary>One document that cannot be read does not keep the others from being read.</summary>
    private static KitDocument? DocumentAt(string path, InterviewGround ground)
    {
        try
        {
            return KitDocumentFile.Read(path, ground, Shown(path)).Document;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
