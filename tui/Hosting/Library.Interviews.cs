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
        ImmutableArray<string> folders = [.. Folders.Append(Shipped).Where(Directory.Exists).DistinctBy(Path.GetFullPath)];
        var grounds = folders.ToDictionary(folder => folder, folder => InterviewGround.Of(BankUnder(folder), folders));
        return new Kit(
            [.. folders.SelectMany(folder => KitDocumentFile.PathsIn(folder).Select(path => DocumentAt(path, grounds[folder]))).OfType<KitDocument>().DistinctBy(document => document.Id)],
            [.. folders.SelectMany(folder => SpecificationFile.PathsIn(folder).Select(path => SpecificationFile.Read(path, grounds[folder], Shown(path)).Specification)).OfType<PersonSpecification>().DistinctBy(specification => specification.Id)],
            [.. folders.SelectMany(folder => QuestionFile.PathsIn(folder).Select(path => QuestionFile.Read(path, grounds[folder], Shown(path)).Questions)).OfType<QuestionBank>().DistinctBy(bank => bank.Id)],
            [.. Scenarios().Where(file => file.IsPlayable).Select(file => file.Scenario).OfType<Scenario>()]);
    }

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
