using MentorSim.Engine.InTray;

namespace MentorSim.Engine.Tests.InTray;

public sealed class PaperBinderTests
{
    [Fact]
    public void A_paper_is_read_whole()
    {
        var paper = SomePaper.Small;

        paper.Minutes.ShouldBe(20);
        paper.MaxActions.ShouldBe(3);
        paper.Phase.ShouldBe("any");
        paper.Actions.Select(action => action.Id).ShouldBe(["tell", "reply", "hand-on", "file"]);
        paper.People.Select(person => person.Text).ShouldBe(["The lead", "The head"]);
        paper.Items.Select(item => (item.Id, item.Index, item.Arrives)).ShouldBe([("note", 0, 0), ("list", 1, 0), ("call", 2, 3), ("form", 3, 6)]);
        paper.Order.Select(group => string.Join(' ', group)).ShouldBe(["0", "2 3", "1"]);
        paper.First.Select(pair => (pair.Before, pair.After)).ShouldBe([(0, 2)]);
        var key = paper.Items[0].Key;
        key.Most.ShouldBe(2 + 3 + 2 + 2);
        key.Breaches.Single().By!.Value.Write(paper.Priorities).ShouldBe("10m");
        paper.Items[2].Key.ByWhen.Select(entry => (entry.By.Write(paper.Priorities), entry.Points)).ShouldBe([("10m", 3), ("today", 2), ("this-week", 1)]);
        paper.Items[1].Key.Priorities.ShouldBe([2, 3]);
    }

    [Fact]
    public void What_a_published_school_tray_lacks_stands_against_nothing()
    {
        var file = SomePaper.File(
            """
            kind: paper
            id: bare
            title: Bare
            minutes: 30
            standards: [tiny]
            brief: Number these in the order in which you would deal with them.
            actions: { do: Do it, leave: Leave it }
            priorities: [now, later]
            items:
              - { id: one, text: A fight in the yard., key: { priority: now, actions: { do: 1 } } }
              - { id: two, text: A letter., key: { priority: later, actions: { leave: 1 } } }
            """);

        file.CanBeSat.ShouldBeTrue(Some.Report(file.Findings));
        file.Paper.MaxActions.ShouldBe(3);
        file.Paper.Items[0].Key.Most.ShouldBe(3);
    }

    // What is put in the place of what, and what is said of it.
    [Theory]
    [InlineData("minutes: 20", "minutes: 0", "MS2008")]
    [InlineData("brief: You are the learning mentor.\n", "", "MS2002")]
    [InlineData("standards: [tiny]", "standards: [tony]", "MS3003")]
    [InlineData("kind: paper", "kind: scenario", "MS2007")]
    [InlineData("people: {", "peopel: {", "MS2001")]
    [InlineData("order: [[note],", "order: [[noot],", "MS7001")]
    [InlineData("order: [[note],", "order: [[note, list],", "MS2010")]
    [InlineData("{ tell: 3, hand-on: 1", "{ told: 3, hand-on: 1", "MS7002")]
    [InlineData("{ tell: 3, hand-on: 1", "{ tell: 4, hand-on: 1", "MS2008")]
    [InlineData("{ tell: 3, hand-on: 1", "{ tell: 0, hand-on: 1", "MS2008")]
    [InlineData("actions: { hand-on: 3 }", "actions: { hand-on: -3 }", "MS7006")]
    [InlineData("priority: now", "priority: soon", "MS7003")]
    [InlineData("to: { lead: 2", "to: { lad: 2", "MS7004")]
    [InlineData("arrives: 6m", "arrives: 20m", "MS7005")]
    [InlineData("arrives: 6m", "arrives: soon", "MS2014")]
    [InlineData("by: 10m", "by: soon", "MS7007")]
    [InlineData("by-when: { now: 2, today: 1 }", "by-when: { now: 2, 0m: 1 }", "MS2010")]
    [InlineData("by-when: { now: 2, today: 1 }", "by-when: { now: 2, soon: 1 }", "MS7007")]
    [InlineData("{ unless: tell,", "{ if: file, unless: tell,", "MS7009")]
    [InlineData("{ unless: tell, by: 10m,", "{ by: 10m,", "MS7009")]
    [InlineData("incident: X-01 }\n      evidence", "incident: X-99 }\n      evidence", "MS3006")]
    [InlineData("evidence: { T2.1: 2 }", "evidence: { T2.1: -2 }", "MS2008")]
    [InlineData("evidence: { T2.1: 2 }", "evidence: { T9.1: 2 }", "MS3004")]
    [InlineData("first: [[note, call]]", "first: [[list, call]]", "MS7008")]
    [InlineData("first: [[note, call]]", "first: [[call, form], [form, call]]", "MS7008")]
    [InlineData("first: [[note, call]]", "first: [[note, note]]", "MS7008")]
    [InlineData("order: [[note], [call, form], [list]]\nfirst: [[note, call]]", "order: [[list], [note]]\nfirst: [[note, call], [call, form], [form, list]]", "MS7008")]
    [InlineData("order: [[note], [call, form], [list]]\nfirst: [[note, call]]", "order: [[list], [call], [note]]\nfirst: [[form, list], [note, form]]", "MS7008")]
    [InlineData("first: [[note, call]]", "first: [[note, call, form]]", "MS2011")]
    [InlineData("- id: form", "- id: call", "MS2010")]
    [InlineData("text: A form.", "text: \"{pupil} came.\"", "MS3011")]
    [InlineData("priorities: [now, today, this-week, none]", "priorities: [now]", "MS2011")]
    [InlineData("priorities: [now, today, this-week, none]", "priorities: [now, today, this-week, now]", "MS2010")]
    [InlineData("medium: note", "medium: owl", "MS2007")]
    public void A_mistake_is_found_and_stands_against_sitting_it(string right, string wrong, string code)
    {
        SomePaper.Written.ShouldContain(right);
        var file = SomePaper.File(SomePaper.Written.Replace(right, wrong, StringComparison.Ordinal));

        file.Findings.Select(finding => finding.Rule.Code).ShouldContain(code, Some.Report(file.Findings));
        file.CanBeSat.ShouldBeFalse();
    }

    [Fact]
    public void Every_mistake_is_told_at_its_place_in_one_go()
    {
        var file = SomePaper.File(SomePaper.Written.Replace("priority: today", "priority: tody", StringComparison.Ordinal).Replace("to: { head: -1 }", "to: { hed: -1 }", StringComparison.Ordinal));

        Some.Report(file.Findings).ShouldContain("paper.yaml:39:17: error MS7003: This paper has no priority 'tody'. Did you mean 'today'?");
        Some.Report(file.Findings).ShouldContain("paper.yaml:47:64: error MS7004: This paper has no person 'hed'. Did you mean 'head'?");
    }

    [Theory]
    [InlineData("priority: soon", "MS7003")]
    [InlineData("actions: [tell, reply, hand-on, file]", "MS2011")]
    [InlineData("actions: run", "MS7002")]
    [InlineData("to: mayor", "MS7004")]
    [InlineData("by-when: 5", "MS7007")]
    [InlineData("number: 0", "MS2008")]
    [InlineData("at: noon", "MS2014")]
    [InlineData("number: 1, at: 21m", "MS2014")]
    [InlineData("at: 2m", "MS2002")]
    public void A_scripted_answer_that_cannot_be_given_is_a_mistake(string part, string code)
    {
        var text = SomePaper.Written + $"tests:\n  - name: wrong\n    answers: {{ note: {{ {part} }} }}\n    expect: {{ critical: none }}\n";

        SomePaper.File(text).Findings.Select(finding => finding.Rule.Code).ShouldContain(code);
    }

    [Theory]
    [InlineData("5m", "MS2014")]
    [InlineData("6m", null)]
    [InlineData("20m", null)]
    public void No_scripted_candidate_numbers_what_has_not_arrived(string at, string? code)
    {
        var text = SomePaper.Written + $"tests:\n  - name: quick\n    answers: {{ form: {{ number: 1, at: {at} }} }}\n    expect: {{ critical: [X-01] }}\n";

        SomePaper.File(text).Findings.Select(finding => finding.Rule.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void Forty_items_of_which_each_must_come_before_all_later_ones_are_soon_read()
    {
        var items = string.Concat(Enumerable.Range(0, 40).Select(item => $"  - {{ id: it{item}, text: A letter., key: {{ priority: now, actions: {{ do: 1 }} }} }}\n"));
        var pairs = Enumerable.Range(0, 40).Reverse().SelectMany(before => Enumerable.Range(before + 1, 39 - before).Select(after => $"[it{before}, it{after}]"));
        var text = $"kind: paper\nid: chain\ntitle: Chain\nminutes: 30\nstandards: [tiny]\nbrief: Deal with these.\nactions: {{ do: Do it }}\npriorities: [now, later]\nitems:\n{items}first: [{string.Join(", ", pairs)}]\n";

        // To follow every way from one item to another would take longer than anybody lives.
        SomePaper.File(text).Paper!.First.Length.ShouldBe(40 * 39 / 2);
    }

    [Fact]
    public void A_paper_is_made_again_of_the_texts_that_are_kept_of_it()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("mentorsim-").FullName, "some-tray.yaml");
        File.WriteAllText(path, SomePaper.Written);
        var texts = PaperFile.Read(path, Some.Bank()).Texts;

        texts.Manifest.Files.Select(file => file.Path).ShouldBe(["some-tray.yaml", "standards/tiny.yaml"]);
        PaperFile.Read(texts).Paper!.Items.Select(item => item.Key.Most).ShouldBe(SomePaper.Small.Items.Select(item => item.Key.Most));
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }
}
