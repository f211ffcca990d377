using System.Globalization;
using System.Text;

namespace MentorSim.Engine.Tests.Exploration;

/// <summary>
/// Makes small stories at random: choices, picks, orders, texts, forks by condition and by chance, events, a clock, and now and then a
/// way back, so that some stories have rounds and some have dead ends.
/// </summary>
internal sealed class RandomStories(Random random, int mostScenes = 7)
{
    private static readonly string[] Ends = ["calm", "storm"];
    private static readonly string[] Elements = ["T1.1", "T1.2", "T2.1"];

    private string[] _scenes = [];
    private int[] _choices = [];
    private Kind[] _kinds = [];
    private bool _hasClock;

    /// <summary>The text of another story, against the tiny bank.</summary>
    public string Next()
    {
        _scenes = [.. Enumerable.Range(0, random.Next(3, mostScenes + 1)).Select(i => $"s{i}")];
        // 0 choices makes a fork.
        _choices = [.. _scenes.Select((_, i) => i > 0 && Chance(25) ? 0 : random.Next(1, 4))];
        _kinds = [.. _scenes.Select(_ => Chance(60) ? Kind.Choices : random.Of([Kind.Pick, Kind.Order, Kind.Write]))];
        _hasClock = Chance(50);
        var text = new StringBuilder(Some.Head);
        text.Append("critical: { own: { title: Of this story, unit: T2 }, loose: { title: Of no unit } }\n");
        text.Append(CultureInfo.InvariantCulture, $"vars: {{ number: {{ start: {random.Next(4)}, min: 0, max: 3 }}, count: {{ start: 0, min: -1, max: 2 }}, flag: false, mood: {{ start: sad, of: [sad, glad] }} }}\n");
        if (_hasClock) text.Append("clock: { from: \"08:00\", to: \"08:40\" }\n");
        text.Append("start: s0\nscenes:\n");
        for (var i = 0; i < _scenes.Length; i++) text.Append(Scene(i));
        text.Append("  calm: { ending: good, text: Calm. }\n  storm: { ending: poor, text: Storm. }\n");
        if (Chance(60)) text.Append("events:\n").AppendJoin("", Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"  - {{ when: {Condition()}, to: {random.Of([.. _scenes, .. Ends])} }}\n"));
        return text.ToString();
    }

    private string Scene(int index)
    {
        var second = Chance(25) ? $", {{ when: {Condition()}, text: And more. }}" : "";
        return $"  {_scenes[index]}:\n    text: [Something.{second}]\n{(_choices[index] == 0 ? Fork(index) : Decision(index))}";
    }

    private string Decision(int index) => _kinds[index] switch
    {
        Kind.Pick => Pick(index),
        Kind.Order => Order(index),
        Kind.Write => $"    write: {{ prompt: What?, criteria: [{{ id: x, text: It. }}], {Takes()}to: {Target(index)} }}\n",
        _ => Choices(index),
    };

    private string Pick(int index)
    {
        var min = random.Next(_choices[index] + 1);
        var options = Enumerable.Range(0, _choices[index]).Select(option => $"        - {{ id: c{option}, text: This., {OptionMarks()}feedback: Why. }}\n");
        return string.Create(CultureInfo.InvariantCulture, $"    pick:\n      prompt: Which?\n      min: {min}\n      max: {Math.Max(1, random.Next(min, _choices[index] + 1))}\n      to: {Target(index)}\n      options:\n{string.Concat(options)}");
    }

    private string Order(int index)
    {
        var options = Enumerable.Range(0, _choices[index] + 1).Select(option => $"        - {{ id: c{option}, text: This., feedback: Why. }}\n");
        var evidence = Chance(60) ? string.Create(CultureInfo.InvariantCulture, $"      evidence: {{ {random.Of(Elements)}: {random.Next(1, 3)} }}\n") : "";
        return $"    order:\n      prompt: How?\n{evidence}      to: {Target(index)}\n      options:\n{string.Concat(options)}";
    }

    private string Choices(int index) =>
        "    choices:\n" + string.Concat(Enumerable.Range(0, _choices[index]).Select(choice => $"      - {{ id: c{choice}, text: Go., {Marks()}to: {Target(index)}, feedback: Why. }}\n"));

    private string Fork(int index)
    {
        var entries = new List<string>();
        for (var i = random.Next(3); i > 0; i--) entries.Add($"when: {Condition()}, ");
        var left = 99;
        for (var i = random.Next(3); i > 0; i--)
        {
            var share = random.Next(1, left / 2);
            left -= share;
            entries.Add(string.Create(CultureInfo.InvariantCulture, $"chance: {share}%, "));
        }

        entries.Add("");
        return "    then:\n" + string.Concat(entries.Select(entry => $"      - {{ {entry}to: {Target(index)} }}\n"));
    }

    /// <summary>Mostly on; now and then back, or to the scene itself.</summary>
    private string Target(int index) =>
        index > 0 && Chance(14) ? _scenes[random.Next(index + 1)] : random.Of([.. _scenes.Skip(index + 1).Take(3), .. Ends]);

    private string Marks() =>
        $"{(Chance(25) ? $"when: {Condition()}, " : "")}{(Chance(45) ? "once: true, " : "")}{OptionMarks()}{Takes()}";

    private string Takes() => _hasClock && Chance(60) ? string.Create(CultureInfo.InvariantCulture, $"takes: {random.Next(1, 26)}m, ") : "";

    private string OptionMarks()
    {
        var marks = new StringBuilder();
        var set = new List<string>();
        var add = new List<string>();
        if (Chance(45)) add.Add(string.Create(CultureInfo.InvariantCulture, $"number: {random.Of([-2, -1, 1])}"));
        else if (Chance(30)) set.Add(string.Create(CultureInfo.InvariantCulture, $"number: {random.Next(4)}"));
        if (Chance(20)) add.Add(string.Create(CultureInfo.InvariantCulture, $"count: {random.Of([-1, 1])}"));
        if (Chance(30)) set.Add($"flag: {(Chance(60) ? "true" : "false")}");
        if (Chance(25)) set.Add($"mood: {random.Of(["sad", "glad"])}");
        if (add.Count > 0) marks.Append(CultureInfo.InvariantCulture, $"add: {{ {string.Join(", ", add)} }}, ");
        if (set.Count > 0) marks.Append(CultureInfo.InvariantCulture, $"set: {{ {string.Join(", ", set)} }}, ");
        if (Chance(60)) marks.Append(CultureInfo.InvariantCulture, $"evidence: {{ {random.Of(Elements)}: {random.Of([-2, -1, 1, 2])} }}, ");
        if (Chance(15)) marks.Append(CultureInfo.InvariantCulture, $"critical: {random.Of(["X-01", "own", "loose"])}, ");
        if (Chance(20)) marks.Append("shows: [listener], ");
        if (Chance(15)) marks.Append("oversteps: [judge], ");
        return marks.ToString();
    }

    private string Condition(int depth = 0)
    {
        if (depth < 2 && Chance(20)) return $"({Condition(depth + 1)} {random.Of(["and", "or"])} {Condition(depth + 1)})";
        if (Chance(10)) return $"not seen({random.Of(_scenes)})";
        var scene = random.Next(_scenes.Length);
        var forms = new List<string>
        {
            "flag",
            string.Create(CultureInfo.InvariantCulture, $"number {random.Of(["<", ">=", "==", "!="])} {random.Next(4)}"),
            $"mood {random.Of(["==", "!="])} {random.Of(["sad", "glad"])}",
            $"seen({random.Of(_scenes)})",
            "number + count > 2",
            string.Create(CultureInfo.InvariantCulture, $"times({random.Of(_scenes)}) < {random.Next(1, 4)}"),
        };
        if (_choices[scene] > 0 && _kinds[scene] is (Kind.Choices or Kind.Pick)) forms.Add(string.Create(CultureInfo.InvariantCulture, $"chose({_scenes[scene]}.c{random.Next(_choices[scene])})"));
        if (_hasClock) forms.Add(string.Create(CultureInfo.InvariantCulture, $"time > 08:{random.Next(40):00}"));
        return random.Of(forms);
    }

    private bool Chance(int percent) => random.Next(100) < percent;

    private enum Kind
    {
        Choices,
        Pick,
        Order,
        Write,
    }
}
