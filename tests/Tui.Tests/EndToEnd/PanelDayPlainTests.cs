using System.Text;
using MentorSim.Tui.Tests.Commands;

namespace MentorSim.Tui.Tests.EndToEnd;

/// <summary>
/// A panel's whole exercise by processes that share nothing but files. That a rebuilt chain with one answer changed passes without its receipt
/// and fails with it is tried in the engine's ExerciseVerificationTests.
/// </summary>
public sealed class PanelDayPlainTests
{
    /// <summary>What is to be read in no file: what people know, and what is sealed.</summary>
    private static IEnumerable<string> SecretsOf(PanelDay day) =>
    [
        PanelDay.Passphrase,
        PanelDay.InvigilatorPin,
        .. PanelDay.Members.Select(member => member.Pin),
        .. day.Codes.Values.Append(day.Recovery).SelectMany(code => (string[])[code, code.Replace("-", "", StringComparison.Ordinal)]),
    ];

    private static IEnumerable<string> Sealed =>
    [
        PanelDay.Adjustment,
        PanelDay.NoteOnMark,
        PanelDay.ReasonOnBreach,
        PanelDay.ReasonOnMark,
        PanelDay.ReasonAgainst,
        .. PanelDay.Numbers.Select(PanelDay.ReasonOf),
        .. PanelDay.Numbers.Select(PanelDay.DecisionOn),
    ];

    [WholeDayFact]
    public void A_panel_goes_through_a_complete_exercise_in_lines_of_text_and_no_file_tells_what_it_should_not()
    {
        using var day = new PanelDay();
        day.SetUp();
        day.Sit();
        day.Collect();
        day.Mark();
        day.Agree();
        day.Decide();
        HoldNone(day.Files(), [.. SecretsOf(day), .. Sealed]);
        // The station's file has the items, and of what they are judged by nothing.
        var station = day.Files().Where(file => file.Name.StartsWith("station", StringComparison.Ordinal)).ToList();
        station.Count.ShouldBe(1 + PanelDay.Numbers.Length);
        HoldNone(station, [PanelDayTexts.Anchor, "Says why this comes first", "keeps children from harm", "CF-02", "What draws you", "Ms Arden"]);

        day.Keep();
        HoldNone(day.Files(), SecretsOf(day));
        HoldNone(day.Files().Where(file => !file.Name.Contains("sheets", StringComparison.Ordinal)), Sealed);
        Should.Throw<ShouldAssertException>(() => HoldNone(day.Files(), [PanelDay.ReasonOf("2")])).Message.ShouldContain("sheets");
        var exports = day.Files().Where(file => file.Name.Contains("sheets", StringComparison.Ordinal)).ToDictionary(file => Path.GetFileName(file.Name), file => Encoding.UTF8.GetString(file.Bytes));
        exports.Keys.Order(StringComparer.Ordinal).ShouldBe(["candidate-1.html", "candidate-2.csv", "candidate-2.html", "candidate-2.json", "candidate-2.md", "candidate-3.html", "candidate-4.html", "candidate-5.html", "feedback-2.html"]);
        foreach (var (name, text) in exports)
        {
            var number = name.Split('-', '.')[1];
            text.ShouldContain(PanelDay.DecisionOn(number), Case.Sensitive, name);
            if (name.StartsWith("candidate", StringComparison.Ordinal)) text.ShouldContain(PanelDay.ReasonOf(number), Case.Sensitive, name);
            text.Contains(PanelDay.NoteOnMark, StringComparison.Ordinal).ShouldBe(number == "1", name);
            foreach (var other in PanelDay.Numbers.Where(other => other != number))
            {
                text.ShouldNotContain(PanelDay.ReasonOf(other), Case.Sensitive, name);
                text.ShouldNotContain(PanelDay.DecisionOn(other), Case.Sensitive, name);
                text.ShouldNotContain($"andidate {other}", Case.Sensitive, name);
                text.ShouldNotContain(day.Receipts[other], Case.Sensitive, name);
            }
        }

        using var program = new MentorSimProcess();
        string[] receipts = [.. PanelDay.Numbers.SelectMany(number => (string[])["--receipt", $"{number}={day.Receipts[number]}"])];
        var fine = program.Run(PanelDay.Passphrase + "\n", ["panel", "verify", day.File, day.Station, .. receipts]).With(0).Output;
        fine.ShouldContain("used with 25% extra time");
        fine.ShouldContain("the program had ended at");
        fine.ShouldContain("5 candidates: fine.");
        program.Run(PanelDay.Passphrase + "\n", ["panel", "verify", day.File, "--receipt", "2=0000-1111-2222-3333"]).With(1).Output.ShouldContain(day.Receipts["2"]);
    }

    /// <summary>That none of the texts stands in any of the files, neither as it is nor in the ways in which bytes are written as text.</summary>
    private static void HoldNone(IEnumerable<(string Name, byte[] Bytes)> files, IEnumerable<string> texts)
    {
        var wanted = texts.SelectMany(text => FormsOf(text).Select(form => (Text: text, Form: form))).ToList();
        foreach (var (name, bytes) in files)
        {
            foreach (var (text, form) in wanted) (bytes.AsSpan().IndexOf(form) < 0).ShouldBeTrue($"'{text}' stands in {name}");
        }
    }

    private static IEnumerable<byte[]> FormsOf(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        yield return bytes;
        yield return Encoding.Unicode.GetBytes(text);
        yield return Encoding.ASCII.GetBytes(Convert.ToHexString(bytes));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes));
        // In Base64 a text looks otherwise in each of three places; what its neighbours have a part in is left off at both ends. Of a short
        // text so little is left then that it stands anywhere.
        if (bytes.Length < 12) yield break;
        for (var shift = 0; shift < 3; shift++) yield return Encoding.ASCII.GetBytes(Convert.ToBase64String([.. new byte[shift], .. bytes])[4..^4]);
    }
}
