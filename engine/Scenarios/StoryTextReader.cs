using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Text;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Scenarios;

/// <summary>Reads story texts: finds the places for names, pronouns and verbs, and holds them against the cast.</summary>
internal sealed partial class StoryTextReader(ImmutableArray<CastMember> cast, NodeReader read)
{
    private readonly Dictionary<string, int> _cast =
        cast.Select((member, index) => (member.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index, StringComparer.Ordinal);

    /// <summary>The text of a node, or null where it is absent or blank.</summary>
    public StoryText? Read(YamlNode? node, string what, int longest)
    {
        if (read.Text(node, what, longest) is null || node is not YamlScalar scalar) return null;
        // Of a text that is far too long, that was said: what else is in it can wait.
        if (scalar.Value.Length > 10 * longest) return new StoryText([new LiteralRun(scalar.Value)], read.Findings.Source, scalar);
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var starts = new List<int>();
        var text = scalar.Value.TrimEnd();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.AsSpan(at).IndexOfAny('{', '}');
            if (open < 0) break;
            if (open > 0) Add(new LiteralRun(text.Substring(at, open)));
            at += open;
            var place = PlaceHereForm().Match(text, at);
            if (place.Success)
            {
                if (ReadPlace(place, scalar) is { } run) Add(run);
                at += place.Length;
            }
            else
            {
                read.Findings.Add(Rules.BadPlace, scalar.Within(new TextSpan(at, 1)), $"This '{text[at]}' has no partner, or holds more than one line.");
                at++;
            }
        }

        if (at < text.Length) Add(new LiteralRun(text[at..]));
        CheckVerbs(runs, starts, scalar);
        return new StoryText(runs.ToImmutable(), read.Findings.Source, scalar);

        void Add(TextRun run)
        {
            runs.Add(run);
            starts.Add(at);
        }
    }

    /// <summary>A text that is shown before a cast is known, such as a title: it may have no places.</summary>
    public static string? ReadPlain(YamlNode? node, string what, int longest, NodeReader read)
    {
        var text = read.Text(node, what, longest);
        if (text is not null && node is YamlScalar scalar && PlaceForm().Match(scalar.Value) is { Success: true } place)
            read.Findings.Add(Rules.BadPlace, scalar.Within(new TextSpan(place.Index, place.Length)), $"{what} is shown before there are names, so {Fields.Shorten(place.Value)} cannot be filled.");
        return text;
    }

    private TextRun? ReadPlace(Match place, YamlScalar scalar)
    {
        var span = scalar.Within(new TextSpan(place.Index, place.Length));
        var inner = place.Groups[1].Value.Trim();
        if (inner == "school") return new SchoolRun(place.Value);
        var dot = inner.IndexOf('.', StringComparison.Ordinal);
        var name = dot < 0 ? inner : inner[..dot];
        if (name == "school")
        {
            read.Findings.Add(Rules.BadPlace, span, "All that a text can ask of the school is its name: {school}.");
            return null;
        }

        if (!_cast.TryGetValue(name, out var member))
        {
            var nearest = read.Findings.DidYouMean(name, [.. _cast.Keys, "school"]);
            read.Findings.Add(Rules.UnknownCast, span, $"Nobody in the cast is called '{Fields.Shorten(name)}'.{nearest}");
            return null;
        }

        if (dot < 0) return new FieldRun(place.Value, member, CastField.Name, Capital: false);
        var field = inner[(dot + 1)..];
        var slash = field.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && slash < field.Length - 1) return new VerbRun(place.Value, member, field[..slash].Trim(), field[(slash + 1)..].Trim());
        var capital = field.Length > 0 && char.IsAsciiLetterUpper(field[0]);
        if (FieldNames.TryGetValue(capital ? char.ToLowerInvariant(field[0]) + field[1..] : field, out var known))
            return CheckField(new FieldRun(place.Value, member, known, capital), cast[member], span);
        var near = read.Findings.DidYouMean(field, FieldNames.Keys);
        read.Findings.Add(Rules.BadPlace, span, $"'{Fields.Shorten(field)}' is nothing that a text can ask of {name}: {string.Join(", ", FieldNames.Keys)}, or a verb as in says/say.{near}");
        return null;
    }

    private FieldRun CheckField(FieldRun run, CastMember member, TextSpan span)
    {
        if (run.Field == CastField.Year && member.Year is null)
            read.Findings.Add(Rules.BadPlace, span, $"{member.Id} has no year: give the cast member 'year:'.");
        if (run.Field == CastField.Role && member.Role is null && member.FromSchool?.Role is null)
            read.Findings.Add(Rules.BadPlace, span, $"{member.Id} has no role: give the cast member 'role:'.");
        return run;
    }

    /// <summary>Where the seed or the school decides a pronoun, the verb behind it must agree with either.</summary>
    private void CheckVerbs(ImmutableArray<TextRun>.Builder runs, List<int> starts, YamlScalar scalar)
    {
        for (var i = 0; i + 1 < runs.Count; i++)
        {
            if (runs[i] is not FieldRun { Field: CastField.They } pronoun || runs[i + 1] is not LiteralRun { Text: var next }) continue;
            var member = cast[pronoun.Cast];
            if (member is { Pronouns: not null, FromSchool: null } || VerbForm().Match(next) is not { Success: true } verb) continue;
            var word = verb.Groups[1].Value;
            if (!IsVerbThatChanges(word)) continue;
            var offset = starts[i + 1] + verb.Groups[1].Index;
            read.Findings.Add(
                Rules.BareVerb,
                scalar.Within(new TextSpan(offset, word.Length)),
                $"The pronoun of {member.Id} is not fixed here, so '{word}' may not agree with it.",
                $"Write both forms: {{{member.Id}.{BothForms(word)}}}.");
        }
    }

    private static bool IsVerbThatChanges(string word) =>
        word is "'s" or "'re" or "’s" or "’re" || ChangingVerbs.Contains(word) ||
        (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && word.Length > 3 && !WordsInS.Contains(word));

    private static string BothForms(string word) => word switch
    {
        "is" or "are" or "'s" or "'re" or "’s" or "’re" => "is/are",
        "was" or "were" => "was/were",
        "has" or "have" => "has/have",
        "does" or "do" => "does/do",
        "doesn't" or "don't" => "doesn't/don't",
        _ when word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal) => $"{word}/{word[..^2]}",
        _ when word.EndsWith('s') => $"{word}/{word[..^1]}",
        _ => $"{word}s/{word}",
    };

    private static readonly ImmutableSortedDictionary<string, CastField> FieldNames = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        Enum.GetValues<CastField>().Select(field => KeyValuePair.Create(field.ToString().ToLowerInvariant(), field)));

    private static readonly HashSet<string> ChangingVerbs = new(StringComparer.Ordinal)
    {
        "is", "are", "was", "were", "has", "have", "does", "do", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "doesn't", "don't",
        "say", "look", "sit", "stand", "want", "ask", "turn", "go", "come", "take", "give", "know", "think", "nod", "shrug", "smile", "wait",
        "pull", "push", "hold", "stare", "whisper", "walk", "leave", "stop", "start", "try", "seem", "feel", "need", "like", "keep", "get",
        "make", "see", "hear", "talk", "speak", "tell", "write", "open", "close", "lift", "drop", "move", "lean", "laugh", "cry", "breathe",
    };

    private static readonly HashSet<string> WordsInS = new(StringComparer.Ordinal)
    {
        "always", "perhaps", "sometimes", "this", "thus", "towards", "afterwards", "besides", "across", "indoors", "outdoors", "upstairs",
        "downstairs", "nowadays", "as", "plus",
    };

    [GeneratedRegex(@"\{([^{}\r\n]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceForm();

    [GeneratedRegex(@"\G\{([^{}\r\n]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceHereForm();

    [GeneratedRegex(@"^(?: +|(?=['’]))(['’]?[a-z]+(?:n['’]t)?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex VerbForm();
}
