using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorSim.Engine.Induction;
using MentorSim.Engine.InTray;
using MentorSim.Engine.Panel.Interviews;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Standards;
using MentorSim.Engine.Workshop.KeyAgreement;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Workshop;

/// <summary>
/// A JSON Schema (draft-07) of one kind of file, for editors: it completes keys, explains them and marks mistakes while they are
/// typed. It is made from the tables by which files are read. What it accepts may still be wrong, since it knows no ids; what the
/// check accepts, it accepts.
/// </summary>
public sealed class Schema
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Schema(string kind, KeyTable table) => (Kind, Table) = (kind, table);

    /// <summary>The schemas that there are.</summary>
    public static ImmutableArray<Schema> All { get; } =
    [
        new("scenario", ScenarioKeys.Scenario),
        new("scenes", ScenarioKeys.ScenesFile),
        new("paper", PaperKeys.Paper),
        new("route", RouteKeys.Route),
        new(SpecificationKeys.Kind, SpecificationKeys.Specification),
        new(QuestionKeys.Kind, QuestionKeys.Questions),
        new(RatingsKeys.Kind, RatingsKeys.File),
        new(AgreementKeys.Kind, AgreementKeys.File),
        new("pack", StandardsKeys.Pack),
        new("school", StandardsKeys.School),
    ];

    /// <summary>The word behind <c>kind:</c> of the files that it describes.</summary>
    public string Kind { get; }

    /// <summary>The file name under which the scenario library keeps it.</summary>
    public string FileName => $"{Kind}.schema.json";

    /// <summary>The keys of such a file.</summary>
    internal KeyTable Table { get; }

    /// <summary>The schema as text, with a line break at its end.</summary>
    public override string ToString() => Build().ToJsonString(Readable) + "\n";

    // A file of another kind is told so once, and not that it has none of this kind's keys.
    private JsonObject Build() => new()
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["$id"] = $"urn:mentorsim:schema:{Kind}",
        ["title"] = $"MentorSim: {Table.What}",
        ["description"] = SchemaWords.Plain(Table.Hover),
        ["markdownDescription"] = Table.Hover,
        ["if"] = new JsonObject { ["properties"] = new JsonObject { ["kind"] = new JsonObject { ["const"] = Kind } } },
        ["then"] = TableSchema.Reference(Table),
        ["else"] = new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["kind"] = new JsonObject { ["enum"] = new JsonArray(Kind), ["errorMessage"] = $"This file is read as {Table.What}: write 'kind: {Kind}'." },
            },
        },
        ["definitions"] = new JsonObject(Table.AndTablesBelow().Select(table => KeyValuePair.Create<string, JsonNode?>(TableSchema.Name(table), TableSchema.Of(table)))),
    };
}
