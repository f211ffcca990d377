using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop.KeyAgreement;

/// <summary>The file of a record of agreement: what was found in it, and the record where nothing stands against using it.</summary>
/// <param name="File">The file as read.</param>
/// <param name="Record">The record; null where errors stand against it.</param>
public sealed record AgreementFile(YamlFile File, AgreementRecord? Record)
{
    /// <summary>The word behind <c>kind:</c>.</summary>
    public const string Kind = AgreementKeys.Kind;

    /// <summary>What was found, in the order of the file.</summary>
    public ImmutableArray<Finding> Findings => File.Findings.InOrder();

    /// <summary>Makes a record of what was read.</summary>
    public static AgreementFile Read(YamlFile file) => new(file, AgreementBinder.Bind(file));

    /// <summary>The record that lies beside a scenario; null where there is none, or it cannot be read.</summary>
    public static AgreementRecord? Beside(ScenarioFile file)
    {
        if (AgreementRecord.PathFor(file) is not { } path || !System.IO.File.Exists(path)) return null;
        try
        {
            // A record of another scenario that was renamed is none of this one.
            return Read(YamlFile.Read(path)).Record is { } record && record.Scenario == file.Scenario!.Id ? record : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A record as a file, which reads back as the same.</summary>
    public static string Write(AgreementRecord record)
    {
        var text = new StringBuilder();
        text.Append("# What came of asking colleagues about the key of this scenario. 'mentorsim key agree -o' wrote it: do not edit it.\n");
        text.Append(CultureInfo.InvariantCulture, $"kind: {Kind}\nscenario: {record.Scenario}\nof: {record.Of}\ndate: {record.Date:yyyy-MM-dd}\nthreshold: {record.Terms.Threshold}%\nfewest: {record.Terms.Fewest}\n");
        text.Append(CultureInfo.InvariantCulture, $"raters: [{string.Join(", ", record.Raters.Select(YamlText.Quoted))}]\nchoices: {record.Choices}\nratings: {record.Ratings}\nagree: {record.Agree}\n");
        text.Append(CultureInfo.InvariantCulture, $"contested: [{string.Join(", ", record.Contested)}]\ntoo-few: [{string.Join(", ", record.TooFew)}]\n");
        if (record.Override is { } over) text.Append(CultureInfo.InvariantCulture, $"override: {{ by: {YamlText.Quoted(over.By)}, reason: {YamlText.Quoted(over.Reason)} }}\n");
        if (record.PassMark is not { } mark) return text.ToString();
        text.Append(CultureInfo.InvariantCulture, $"pass-mark:\n  method: {PassMarkRecord.Method}\n  judges: {mark.Judges}\n  decisions: {mark.Decisions}\n  rounds: {mark.Rounds}\n  cut: {mark.Cut:0.0}%\n");
        if (mark.StandardError is { } error) text.Append(CultureInfo.InvariantCulture, $"  standard-error: {error:0.0}%\n");
        return text.Append(CultureInfo.InvariantCulture, $"  mark: {mark.Mark}%\n  by: {YamlText.Quoted(mark.By)}\n").ToString();
    }
}
