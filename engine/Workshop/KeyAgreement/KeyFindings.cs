using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>What keeps a scenario from counting as assessed, though its file says that it does.</summary>
public static class KeyFindings
{
    /// <summary>Reports it, at <c>status:</c>; nothing of a scenario that does not say it.</summary>
    /// <param name="file">The scenario's file.</param>
    public static void Report(ScenarioFile file)
    {
        if (file.Scenario is not { SaysAssessed: true } scenario) return;
        var (findings, span) = (file.File.Findings, (file.File.Root as YamlMap)?["status"]?.Span ?? default(TextSpan));
        var record = AgreementFile.Beside(file);
        var status = KeyStatus.Of(record, TextSign.Of(file));
        switch (status.State)
        {
            case KeyState.Unrated:
                findings.Add(Rules.NoAgreement, span, $"Beside this scenario lies no record that colleagues agree with its key: no file {scenario.Id}{AgreementRecord.Ending} that can be read.");
                break;
            case KeyState.Outdated:
                findings.Add(Rules.OtherTextAgreed, span, $"The record of {record!.Date:yyyy-MM-dd} is of another text: this file was edited since.");
                break;
            case KeyState.Contested:
                var (contested, few) = (record!.Contested.Length, record.TooFew.Length);
                findings.Add(Rules.KeyContested, span, $"The record says that the key is not agreed: {contested} of {record.Choices} choices {(contested == 1 ? "is" : "are")} contested, {Counted.Of(few, "has", "have")} too few ratings, and nobody let it count all the same.");
                break;
            case KeyState.Agreed or KeyState.Overridden:
                break;
        }

        if (record?.PassMark is { } mark && scenario.ScoringPack is { } pack && pack.Levels.Competent != mark.Mark)
            findings.Add(Rules.OtherPassMark, span, $"The record says that the pass mark is {mark.Mark}%, and {pack.Id} has {pack.Levels.Competent}%.");
    }

    /// <summary>Where the key stands, for somebody who is about to be assessed by it, as a sentence; null where it is agreed.</summary>
    public static string? Caution(ScenarioFile file)
    {
        if (file.Scenario is not { } scenario) return null;
        if (!scenario.SaysAssessed) return "Nobody has recorded yet that colleagues agree with what this scenario takes for right. Take its result for practice, and judge nobody by it alone.";
        return KeyStatus.Of(AgreementFile.Beside(file), TextSign.Of(file)).State switch
        {
            KeyState.Agreed => null,
            KeyState.Overridden => "Colleagues did not all agree with what this scenario takes for right; somebody let it count all the same, with a reason that is on record.",
            KeyState.Unrated => "This scenario says that it is assessed, and there is no record that colleagues agree with what it takes for right. Take its result for practice.",
            KeyState.Contested => "Colleagues do not agree with what this scenario takes for right. Take its result for practice, and judge nobody by it alone.",
            KeyState.Outdated => "This scenario was edited since colleagues agreed with what it takes for right. Take its result for practice.",
        };
    }
}
