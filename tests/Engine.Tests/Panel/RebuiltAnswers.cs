using MentorSim.Engine.Chain;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel;
using MentorSim.Engine.Panel.Sealing;

namespace MentorSim.Engine.Tests.Panel;

/// <summary>What somebody who has the panel's key could make of an answer file.</summary>
internal static class RebuiltAnswers
{
    /// <summary>Writes a sitting anew, as somebody with the panel's key can: every link fits, and everything is sealed as it should be.</summary>
    /// <param name="path">The answer file.</param>
    /// <param name="exercise">The exercise, with its key.</param>
    /// <param name="change">What becomes of the text of an event.</param>
    /// <returns>The receipt of what was made.</returns>
    public static string Write(string path, Exercise exercise, Func<string, string> change)
    {
        var bytes = File.ReadAllBytes(path);
        var head = AnswerHead.Read(bytes);
        var lines = new AnswerLines(head, head.Open(exercise.Keys.Private));
        Link? last = null;
        var made = new List<byte>(bytes[..head.End]);
        foreach (var link in lines.Read(bytes.AsSpan(head.End), out _, out _))
        {
            last = Link.After(link.Chain, last, change(link.Body!));
            made.AddRange(lines.Write(last, AnswerLines.LetterOf(SittingEventBody.Read(last.Body!))));
        }

        File.WriteAllBytes(path, [.. made]);
        return Fingerprint.Of(last!.Hash);
    }
}
