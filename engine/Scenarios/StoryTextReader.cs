using System.Collections.Frozen;
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
        if (read.Prose(node, what, longest) is not { } scalar) return null;
        // Of a text that is far too long, that was said: what else is in it can wait.
        if (scalar.Value.Length > 10 * longest) return new StoryText([new LiteralRun(scalar.Value)], read.Findings.Source, scalar);
        var text = scalar.Value.TrimEnd();
        if (!text.AsSpan().ContainsAny('{', '}')) return new StoryText([new LiteralRun(text)], read.Findings.Source, scalar);
        var runs = ImmutableArray.CreateBuilder<TextRun>(1 + 2 * text.AsSpan().Count('{'));
        var at = 0;
        while (at < text.Length)
        {
            var open = text.AsSpan(at).IndexOfAny('{', '}');
            if (open < 0) break;
            if (open > 0) Add(new LiteralRun(text.Substring(at, open)));
            at += open;
            var place = PlaceAt(text, at);
            if (place.Length > 0)
            {
                if (ReadPlace(text, place, scalar) is { } run) Add(run);
                at += place.Length;
            }
            else
            {
                read.Findings.Add(Rules.BadPlace, scalar.Within(new TextSpan(at, 1)), $"This '{text[at]}' has no partner, or holds more than one line.");
                at++;
            }
        }

        if (at < text.Length) Add(new LiteralRun(text[at..]));
        return new StoryText(runs.DrainToImmutable(), read.Findings.Source, scalar);

        void Add(TextRun run)
        {
            if (run is LiteralRun literal && runs is [.., FieldRun { Field: CastField.They } pronoun]) CheckVerb(cast[pronoun.Cast], literal.Text, at, scalar);
            runs.Add(run);
        }
    }

    /// <summary>A text that is shown before a cast is known, such as a title: it may have no places.</summary>
    public static string? ReadPlain(YamlNode? node, string what, int longest, NodeReader read)
    {
        if (read.Prose(node, what, longest) is not { } scalar) return null;
        for (var at = scalar.Value.IndexOf('{', StringComparison.Ordinal); at >= 0; at = scalar.Value.IndexOf('{', at + 1))
        {
            var place = PlaceAt(scalar.Value, at);
            if (place.Length == 0) continue;
            read.Findings.Add(Rules.BadPlace, scalar.Within(place), $"{what} is shown before there are names, so {Fields.Shorten(scalar.Value.Substring(at, place.Length))} cannot be filled.");
            break;
        }

        return scalar.Value.Trim();
    }

    /// <summary>The place that begins here, braces included; of length 0 where none does.</summary>
    private static TextSpan PlaceAt(string text, int at)
    {
        if (text[at] != '{') return new TextSpan(at, 0);
        var inner = text.AsSpan(at + 1).IndexOfAny("{}\r\n");
        return inner < 0 || text[at + 1 + inner] != '}' ? new TextSpan(at, 0) : new TextSpan(at, inner + 2);
    }

    private TextRun? ReadPlace(string text, TextSpan place, YamlScalar scalar)
    {
        var source = text.Substring(place.Start, place.Length);
        var inner = source.AsSpan(1, source.Length - 2).Trim();
        if (inner is "school") return new SchoolRun(source);
        var dot = inner.IndexOf('.');
        var name = dot < 0 ? inner : inner[..dot];
        if (name is "school")
        {
            read.Findings.Add(Rules.BadPlace, scalar.Within(place), "All that a text can ask of the school is its name: {school}.");
            return null;
        }

        if (!_cast.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var member))
        {
            var nearest = read.Findings.DidYouMean(name.ToString(), [.. _cast.Keys, "school"]);
            read.Findings.Add(Rules.UnknownCast, scalar.Within(place), $"Nobody in the cast is called '{Fields.Shorten(name.ToString())}'.{nearest}");
            return null;
        }

        if (dot < 0) return new FieldRun(source, member, CastField.Name, Capital: false);
        var field = inner[(dot + 1)..];
        var slash = field.IndexOf('/');
        if (slash > 0 && slash < field.Length - 1)
            return new VerbRun(source, member, field[..slash].Trim().ToString(), field[(slash + 1)..].Trim().ToString());
        var capital = field.Length > 0 && char.IsAsciiLetterUpper(field[0]);
        var asked = capital ? $"{char.ToLowerInvariant(field[0])}{field[1..]}" : field;
        if (FieldNames.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(asked, out var known))
            return CheckField(new FieldRun(source, member, known, capital), cast[member], scalar, place);
        var names = FieldNames.Keys.Order(StringComparer.Ordinal).ToList();
        var near = read.Findings.DidYouMean(field.ToString(), names);
        read.Findings.Add(
            Rules.BadPlace,
            scalar.Within(place),
            $"'{Fields.Shorten(field.ToString())}' is nothing that a text can ask of {name}: {string.Join(", ", names)}, or a verb as in says/say.{near}");
        return null;
    }

    private FieldRun CheckField(FieldRun run, CastMember member, YamlScalar scalar, TextSpan place)
    {
        if (run.Field == CastField.Year && member.Year is null)
            read.Findings.Add(Rules.BadPlace, scalar.Within(place), $"{member.Id} has no year: give the cast member 'year:'.");
        if (run.Field == CastField.Role && member.Role is null && member.FromSchool?.Role is null)
            read.Findings.Add(Rules.BadPlace, scalar.Within(place), $"{member.Id} has no role: give the cast member 'role:'.");
        return run;
    }

    /// <summary>Where the seed or the school decides a pronoun, the verb behind it must agree with either.</summary>
    private void CheckVerb(CastMember member, string next, int at, YamlScalar scalar)
    {
        if (member is { Pronouns: not null, FromSchool: null }) return;
        foreach (var match in VerbForm().EnumerateMatches(next))
        {
            var word = next.Substring(match.Index, match.Length).TrimStart(' ');
            if (!IsVerbThatChanges(word)) continue;
            var offset = at + match.Length - word.Length;
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

    private static readonly FrozenDictionary<string, CastField> FieldNames =
        Enum.GetValues<CastField>().ToFrozenDictionary(field => field.ToString().ToLowerInvariant(), StringComparer.Ordinal);

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

    [GeneratedRegex(@"^(?: +|(?=['’]))['’]?[a-z]+(?:n['’]t)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex VerbForm();
}
