using System.Collections.Immutable;
using System.Globalization;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Standards;

/// <summary>Reads the historic assessment model of a pack, and looks whether its figures go together.</summary>
internal sealed class HistoricBinder(ImmutableArray<Unit> units, NodeReader read)
{
    private const int Most = 1000;

    /// <summary>The model; null where there is none.</summary>
    public HistoricAssessment? Bind(YamlNode? node)
    {
        if (Fields.Open(node, HistoricKeys.Assessment, read.Findings) is not { } fields) return null;
        var methods = ReadMethods(fields["methods"]);
        if (!methods.IsEmpty && methods.Sum(method => method.Weight) is var whole && whole != 100)
            Report(fields["methods"], $"The weights of the methods make {whole}%, and not 100%.");
        var distinction = read.WholeNumber(fields["distinction"], "The distinction", 1, Most);
        if (distinction > methods.Sum(method => method.Points)) Report(fields["distinction"], $"Nobody can have {distinction} points: all methods give {methods.Sum(method => method.Points)}.");
        return new HistoricAssessment(methods, distinction, [.. ReadFigures(fields["figures"], methods)]);
    }

    private ImmutableArray<HistoricMethod> ReadMethods(YamlNode? node)
    {
        var methods = ImmutableArray.CreateBuilder<HistoricMethod>();
        foreach (var item in read.Items(node, "The methods"))
        {
            if (Fields.Open(item, HistoricKeys.Method, read.Findings) is not { } fields || ReadMethod(fields) is not { } method) continue;
            if (methods.Any(earlier => earlier.Id == method.Id)) read.Findings.Add(Rules.DuplicateId, item.Span, $"The method '{method.Id}' stands twice.");
            else methods.Add(method);
        }

        return methods.DrainToImmutable();
    }

    private HistoricMethod? ReadMethod(Fields fields)
    {
        if (read.Text(fields["id"], "The id") is not { } id || read.Text(fields["title"], "The title") is not { } title ||
            read.Percent(fields["weight"], "The weight", 1, 100) is not { } weight || read.WholeNumber(fields["points"], "The points", 1, Most) is not { } points)
        {
            return null;
        }

        var method = new HistoricMethod(id, title, weight, points) { Marks = ReadMarks(fields["marks"]) };
        if (method.Marks is { } marks && marks.Criteria.Length * marks.Most * marks.Times is var sum && sum != points)
            Report(fields["points"], $"{marks.Criteria.Length} criteria of at most {marks.Most}, times {marks.Times}, make {sum} points, and not {points}.");
        method = method with { Pass = ReadCut(fields["pass"], method), Distinction = ReadCut(fields["distinction"], method) };
        if (method is { Pass: { } pass, Distinction: { } distinction } && (distinction.Points < pass.Points || distinction.Full < pass.Full || distinction.Each < pass.Each))
            Report(fields["distinction"], $"A distinction of {id} needs less than a pass.");
        return method;
    }

    private HistoricMarks? ReadMarks(YamlNode? node)
    {
        if (Fields.Open(node, HistoricKeys.Marks, read.Findings) is not { } fields) return null;
        var criteria = ImmutableArray.CreateBuilder<Element>();
        foreach (var item in read.Items(fields["units"], "'units'"))
        {
            if (read.Scalar(item, "A unit") is not { } id) continue;
            if (units.FirstOrDefault(unit => unit.Id == id.Value) is { } unit) criteria.AddRange(unit.Elements);
            else Report(id, $"This pack has no unit '{Fields.Shorten(id.Value)}'.{read.Findings.DidYouMean(id.Value, units.Select(unit => unit.Id))}");
        }

        var times = read.WholeNumber(fields["times"], "'times'", 1, Most) ?? 1;
        return read.WholeNumber(fields["most"], "'most'", 1, Most) is { } most ? new HistoricMarks(criteria.DrainToImmutable(), most, times) : null;
    }

    private HistoricCut? ReadCut(YamlNode? node, HistoricMethod method)
    {
        if (Fields.Open(node, HistoricKeys.Cut, read.Findings) is not { } fields || read.WholeNumber(fields["points"], "The points", 0, Most) is not { } points) return null;
        var each = read.WholeNumber(fields["each"], "'each'", 0, Most) ?? 0;
        var full = read.WholeNumber(fields["full"], "'full'", 0, Most) ?? 0;
        if (points > method.Points) Report(fields["points"], $"{method.Id} gives at most {method.Points} points, so nobody can have {points}.");
        if (each > (method.Marks?.Most ?? 0)) Report(fields["each"], $"No criterion of {method.Id} can have {each}.");
        if (full > (method.Marks?.Criteria.Length ?? 0)) Report(fields["full"], $"{method.Id} has {method.Marks?.Criteria.Length ?? 0} criteria, so {full} cannot have the most.");
        return new HistoricCut(each, full, points);
    }

    private IEnumerable<HistoricFigure> ReadFigures(YamlNode? node, ImmutableArray<HistoricMethod> methods)
    {
        foreach (var item in read.Items(node, "The figures"))
        {
            if (Fields.Open(item, HistoricKeys.Figure, read.Findings) is not { } fields) continue;
            var of = read.Text(fields["of"], "'of'");
            if (of is not null && methods.All(method => method.Id != of))
                Report(fields["of"], $"There is no method '{Fields.Shorten(of)}'.{read.Findings.DidYouMean(of, methods.Select(method => method.Id))}");
            if (read.Text(fields["what"], "'what'") is { } what && read.Text(fields["value"], "'value'") is { } value &&
                read.Text(fields["source"], "The source") is { } source && read.Word(fields["grade"], "The grade", ["A", "B", "C"]) is { } grade)
            {
                yield return new HistoricFigure(of, what, value, source, grade);
            }
        }
    }

    private void Report(YamlNode? node, FormattableString message) => read.Findings.Add(Rules.HistoricSums, node!.Span, message.ToString(CultureInfo.InvariantCulture));
}
