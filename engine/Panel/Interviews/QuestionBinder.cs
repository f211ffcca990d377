using System.Collections.Immutable;
using MentorSim.Engine.Findings;
using MentorSim.Engine.Scenarios;
using MentorSim.Engine.Yaml;

namespace MentorSim.Engine.Panel.Interviews;

/// <summary>Makes a bank of questions from a tree. All mistakes are reported in one go.</summary>
internal sealed class QuestionBinder
{
    private static readonly ImmutableArray<int> Anchored = [0, 2, InterviewLimits.BestMark];

    private readonly FindingList _findings;
    private readonly NodeReader _read;
    private readonly InterviewGround _ground;

    private QuestionBinder(FindingList findings, InterviewGround ground) => (_findings, _read, _ground) = (findings, new NodeReader(findings), ground);

    /// <summary>The bank of a file, or null where errors stand against it; what was found is in the file's findings.</summary>
    public static QuestionBank? Bind(YamlFile file, InterviewGround ground)
    {
        var bank = file.Root is { } root ? new QuestionBinder(file.Findings, ground).Bind(root) : null;
        return file.Findings.InOrder().Any(finding => finding.Rule.Severity == Severity.Error) ? null : bank;
    }

    private QuestionBank? Bind(YamlNode root)
    {
        if (InterviewWords.Open(root, QuestionKeys.Kind, QuestionKeys.Questions, _read) is not { } fields) return null;
        var packs = PackBinding.Find(fields["standards"], _ground.Bank, _read);
        var id = _read.Id(fields["id"], "the id of a question bank");
        var title = InterviewWords.Line(fields["title"], "The title", ScenarioLimits.LongestTitle, _read);
        var phase = InterviewWords.Phase(fields["phase"], _read);
        var summary = StoryTextReader.ReadPlain(fields["summary"], "The summary", ScenarioLimits.LongestSummary, _read);
        var review = ReviewBinder.Bind(fields, [], _read);
        var questions = BindQuestions(fields, new PackIds(packs, _ground.Bank.Ids, _read, "question bank"), phase);
        var washUp = BindWashUp(fields["wash-up"]);
        if (id is null || title is null || questions.IsEmpty) return null;
        return new QuestionBank
        {
            Source = _findings.Source,
            Id = id,
            Title = title,
            Phase = phase,
            Summary = summary,
            Packs = packs,
            Review = review,
            Questions = questions,
            WashUp = washUp,
        };
    }

    private ImmutableArray<InterviewQuestion> BindQuestions(Fields bank, PackIds ids, string phase)
    {
        var node = bank["questions"];
        var questions = ImmutableArray.CreateBuilder<InterviewQuestion>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var items = _read.Items(node, "'questions'", _ => "Write a line with a dash for each question, and its keys below it.");
        var isWhole = true;
        foreach (var item in items)
        {
            var question = Fields.Open(item, QuestionKeys.Question, _findings) is { } fields && OwnId(fields, known, "question") is { } id ? Bind(fields, id, ids, phase) : null;
            if (question is null) isWhole = false;
            else questions.Add(question);
        }

        if (node is YamlList && items.Length is 0 or > InterviewLimits.MostQuestions)
            _findings.Add(Rules.ItemCount, node!.Span, $"There are {items.Length} questions; there must be from 1 to {InterviewLimits.MostQuestions}.", "Write six to eight that every candidate is asked, and a few to choose from.");
        // Where one could not be read, nobody knows what it is about.
        if (isWhole && questions.Count > 0 && !questions.Any(question => question.IsSafeguarding))
            _findings.Add(Rules.NoSafeguardingQuestion, bank.KeySpan("questions"), "None of these questions is about keeping children safe.");
        return questions.ToImmutable();
    }

    private InterviewQuestion? Bind(Fields fields, string id, PackIds ids, string phase)
    {
        var text = InterviewWords.Line(fields["text"], "The text of a question", InterviewLimits.LongestQuestion, _read);
        var own = fields["phase"] is { } said ? InterviewWords.Phase(said, _read) : phase;
        var isSenior = _read.Word(fields["level"], "'level'", ["mentor", "senior"]) == "senior";
        var isSafeguarding = _read.Flag(fields["safeguarding"], "'safeguarding'") == true;
        var criteria = BindCriteria(fields["criteria"], isSenior ? InterviewPhase.Senior : own);
        var elements = InterviewWords.Named(fields["elements"], "elements", _read, name => ids.Element(name)?.Element);
        var boundaries = InterviewWords.Named(fields["boundaries"], "boundaries", _read, ids.Boundary);
        var probes = InterviewWords.Lines(fields["probes"], "probes", "A probe", InterviewLimits.LongestProbe, InterviewLimits.MostProbes, _read);
        var lookFor = InterviewWords.Lines(fields["look-for"], "look-for", "What is looked for", InterviewLimits.LongestSign, InterviewLimits.MostSigns, _read);
        var warnings = InterviewWords.Lines(fields["warning-signs"], "warning-signs", "A warning sign", InterviewLimits.LongestSign, InterviewLimits.MostSigns, _read);
        var anchors = BindAnchors(fields);
        var sources = new EvidenceBinder(ids, _read).Sources(fields["sources"]);
        if (fields["text"] is YamlScalar asked) QuestionWording.Report(asked, isMain: true, _findings);
        foreach (var probe in (fields["probes"] as YamlList)?.Items.OfType<YamlScalar>() ?? []) QuestionWording.Report(probe, isMain: false, _findings);
        if (text is null || criteria.IsEmpty) return null;
        return new InterviewQuestion
        {
            Id = id,
            Text = text,
            Phase = own,
            Level = isSenior ? QuestionLevel.Senior : QuestionLevel.Mentor,
            IsSafeguarding = isSafeguarding,
            Criteria = criteria,
            Elements = elements,
            Boundaries = boundaries,
            Probes = probes,
            LookFor = lookFor,
            WarningSigns = warnings,
            Anchors = anchors,
            Sources = sources,
        };
    }

    private ImmutableArray<string> BindCriteria(YamlNode? node, string phase)
    {
        var criteria = ImmutableArray.CreateBuilder<string>();
        var known = _ground.CriteriaFor(phase).ToList();
        var items = _read.Items(node, "'criteria'");
        foreach (var item in items)
        {
            if (_read.Scalar(item, "A criterion") is not { Value: var id } scalar) continue;
            if (criteria.Contains(id)) _findings.Add(Rules.DuplicateId, scalar.Span, $"The criterion '{Fields.Shorten(id)}' stands twice.", "Keep one of the two.");
            // Where no library has a specification for such a post, it may have one elsewhere.
            else if (known.Count == 0 ? InterviewWords.IsCriterionId(id) : known.Contains(id)) criteria.Add(id);
            else ReportCriterion(scalar, known);
        }

        if (node is YamlList && items.IsEmpty) _findings.Add(Rules.ItemCount, node.Span, "This question gives evidence on no criterion.", "Name one or two, as in [E1], or leave the question out.");
        return criteria.ToImmutable();
    }

    private void ReportCriterion(YamlScalar id, List<string> known)
    {
        var nearest = _findings.DidYouMean(id.Value, known);
        if (nearest.Length == 0 && known.Count > 0) nearest = $" There are {string.Join(", ", known)}.";
        _findings.Add(Rules.UnknownCriterion, id.Span, $"No person specification for such a post has a criterion '{Fields.Shorten(id.Value)}'.{nearest}");
    }

    private ImmutableSortedDictionary<int, string> BindAnchors(Fields fields)
    {
        var anchors = ImmutableSortedDictionary.CreateBuilder<int, string>();
        var entries = _read.Entries(fields["anchors"], "'anchors'");
        foreach (var entry in entries)
        {
            var mark = _read.WholeNumber(entry.Key, "A mark", 0, InterviewLimits.BestMark);
            if (StoryTextReader.ReadPlain(entry.Value, "An anchor", InterviewLimits.LongestAnchor, _read) is { } looks && mark is not null) anchors[mark.Value] = NodeReader.InOneLine(looks);
        }

        var missing = Anchored.Where(mark => !entries.Any(entry => entry.Key.Value == mark.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList();
        if (missing.Count > 0 && fields["anchors"] is null or YamlMap)
        {
            var what = missing.Count == Anchored.Length ? "This question has no anchors" : $"No anchor says what {(missing is [var one] ? $"a mark of {one} looks" : $"marks of {string.Join(" and ", missing)} look")} like";
            _findings.Add(Rules.NoQuestionAnchors, fields.KeySpan(fields["anchors"] is null ? "id" : "anchors"), $"{what}, so two members may mean different things by one mark.");
        }

        return anchors.ToImmutable();
    }

    private ImmutableArray<WashUpPrompt> BindWashUp(YamlNode? node)
    {
        var prompts = ImmutableArray.CreateBuilder<WashUpPrompt>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var items = _read.Items(node, "'wash-up'");
        foreach (var item in items)
        {
            if (Fields.Open(item, QuestionKeys.WashUp, _findings) is not { } fields) continue;
            var text = InterviewWords.Line(fields["text"], "The text of a question to the panel", InterviewLimits.LongestPrompt, _read);
            if (OwnId(fields, known, "question to the panel") is { } id && text is not null) prompts.Add(new WashUpPrompt(id, text));
        }

        if (items.Length > InterviewLimits.MostPrompts) _findings.Add(Rules.ItemCount, node!.Span, $"There are {items.Length} questions to the panel; there can be {InterviewLimits.MostPrompts} at most.");
        return prompts.ToImmutable();
    }

    private string? OwnId(Fields fields, HashSet<string> known, string what)
    {
        var id = _read.Id(fields["id"], $"the id of a {what}");
        if (id is null || known.Add(id)) return id;
        _findings.Add(Rules.DuplicateId, fields["id"]!.Span, $"The {what} '{id}' stands twice.", "Give each an id of its own: marks and notes are kept under it.");
        return null;
    }
}
