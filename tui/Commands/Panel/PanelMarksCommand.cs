using System.Collections.Immutable;
using System.CommandLine;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Records.Reports;
using MentorSim.Engine.Text;

namespace MentorSim.Tui.Commands.Panel;

/// <summary>Takes many marks of a member at once, or prints what waits to be marked.</summary>
internal static class PanelMarksCommand
{
    private const int LongestFile = 1 << 24;

    /// <summary>The command.</summary>
    public static Command Of(PanelRunner runner)
    {
        var (file, member) = (PanelCommand.FileArgument(), PanelCommand.Member());
        var from = new Option<string?>("--from") { Description = "A table of comma-separated values as --template prints it, with marks from 0 to 4; rows without one are left out.", HelpName = "file" };
        var template = new Option<bool>("--template") { Description = "Prints the member's table: what is marked, and what they gave so far. In-tray answers stand by place, shuffled for each member and item, without the candidate's number; interview rows have the number." };
        var locks = new Option<string[]>("--lock") { Description = "Locks the member's interview sheet of the candidate of this number; said once for each.", HelpName = "number" };
        return PanelCommand.Of(
            runner,
            "marks",
            "Takes many marks of a member at once, for scripts; 'panel mark' is for people. What is taken is sealed under the member's key, and nobody else can read it before all have finished. A later mark replaces an earlier one. The columns are place, item, line, mark, note and answer; the last is not read.\n\n" +
            "Asks, in this order: the panel's passphrase; the member's PIN. Where the input is redirected, each is one line.\n\n" +
            "Examples:\n  mentorsim panel marks spring --member m1 --template > marks.csv\n  mentorsim panel marks spring --member m1 --from marks.csv\n  mentorsim panel marks spring --member m1 --lock 7",
            [file, member, template, from, locks],
            (parsed, run) =>
            {
                var (table, numbers) = (parsed.GetValue(from), parsed.GetValue(locks) ?? []);
                if (parsed.GetValue(template) ? table is not null || numbers.Length > 0 : table is null && numbers.Length == 0) throw new UsageException("Name --template alone, or --from, or --lock.");
                var rows = table is null ? [] : Read(table);
                var open = run.Open(parsed.GetValue(file)!);
                var desk = Desk(run, open, PanelCommand.MemberOf(open.Exercise, parsed.GetValue(member)!));
                if (parsed.GetValue(template))
                {
                    run.Output.Write(MarksTable.Write(open.Exercise, desk));
                    return ExitCode.Fine;
                }

                var marked = rows.Select(row => MarksTable.MarkOf(open.Exercise, desk.Member, row, open.Now)).OfType<Marked>().ToList();
                foreach (var mark in marked) desk.Write(mark);
                foreach (var number in numbers) desk.Write(new SheetLocked(open.Now, PanelCommand.CandidateOf(open.Exercise, number).Number));
                var missing = MemberMarks.Of(open.Exercise, desk.Member, desk.Entries).Missing.Length;
                run.Tell($"{marked.Count} taken. {(missing == 0 ? "Nothing is missing: mentorsim panel finish FILE --member ..." : $"{missing} still missing.")}");
                return ExitCode.Fine;
            });
    }

    private static ImmutableArray<MarksRow> Read(string path)
    {
        if (!File.Exists(path)) throw new UsageException($"There is no file {path}.");
        if (PlainFile.IsBare(path)) throw new UsageException($"{path} is empty, or no plain file.");
        if (new FileInfo(path).Length > LongestFile) throw new UsageException($"{path} is too large to be a table of marks.");
        using var reader = new StreamReader(path);
        return MarksTable.Read(reader);
    }

    /// <summary>Asks for a member's PIN, and opens their desk.</summary>
    /// <exception cref="UsageException">The PIN is another one.</exception>
    internal static MemberDesk Desk(PanelRun run, PanelFile file, Member member)
    {
        if (!member.HasJoined) throw new UsageException($"{member.Name} has not chosen a PIN yet: 'mentorsim panel join' does that.");
        return MemberDesk.TryOpen(file, member.Id, run.Secret($"The PIN of {member.Name}")) ?? throw new UsageException($"That is not the PIN of {member.Name}. Nothing was changed.");
    }
}
