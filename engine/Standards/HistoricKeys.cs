using MentorSim.Engine.Yaml;
using static MentorSim.Engine.Yaml.KeyValue;

namespace MentorSim.Engine.Standards;

/// <summary>The keys of a pack's historic assessment model.</summary>
internal static class HistoricKeys
{
    private const int Most = 1000;

    public static KeyTable Marks { get; } = new("marks", [
        new("units", "the units whose elements are the criteria", Required: true)
        {
            Value = ListOf(PackId),
            Hover = "The units of this pack whose elements are the criteria, as in `[PB, KS]`.",
        },
        new("most", "the most that a criterion is given", Required: true)
        {
            Value = Number(1, Most),
            Hover = "The most that a criterion is given; the least is 0.",
        },
        new("times", "by what the sum is multiplied")
        {
            Value = Number(1, Most),
            Hover = "By what the sum of the marks is multiplied; 1 if it is left out.",
        },
    ])
    {
        Hover = "How the criteria of a method are marked. A method without it is given points as a whole.",
    };

    public static KeyTable Cut { get; } = new("a cut", [
        new("each", "the least that every criterion must have")
        {
            Value = Number(0, Most),
            Hover = "The least that every criterion must have.",
        },
        new("full", "how many criteria must have the most")
        {
            Value = Number(0, Most),
            Hover = "How many criteria must have the most that can be given.",
        },
        new("points", "the points that are needed", Required: true)
        {
            Value = Number(0, Most),
            Hover = "The points of the method that are needed.",
        },
    ])
    {
        Hover = "What a grade of the method needed: all of it. Leave it out where it was not found; then no grade is worked out.",
    };

    public static KeyTable Method { get; } = new("a method", [
        new("id", "its id", Required: true)
        {
            Value = PackId,
            Hover = "The id of the method, as its source prints it.",
        },
        new("title", "its title", Required: true)
        {
            Value = Prose(),
            Hover = "The title of the method.",
        },
        new("weight", "its share of the whole", Required: true)
        {
            Value = Percent(1, 100),
            Hover = "Its share of the whole, as in `64%`. The shares of all methods make 100%.",
        },
        new("points", "the most points that it gives", Required: true)
        {
            Value = Number(1, Most),
            Hover = "The most points that it gives.",
        },
        new("marks", "how its criteria are marked")
        {
            Value = Map(Marks),
            Hover = "How its criteria are marked. Without it, points are given for the method as a whole.",
        },
        new("pass", "what a pass needed")
        {
            Value = Map(Cut),
            Hover = "What a pass needed. Leave it out where it was not found.",
        },
        new("distinction", "what a distinction needed")
        {
            Value = Map(Cut),
            Hover = "What a distinction needed. Leave it out where it was not found.",
        },
    ])
    {
        Hover = "One of the methods by which it was assessed.",
    };

    public static KeyTable Figure { get; } = new("a figure", [
        new("of", "the method that it is about")
        {
            Value = PackId,
            Hover = "The id of the method that it is about; left out, it is about the whole.",
        },
        new("what", "what it is", Required: true)
        {
            Value = Line(),
            Hover = "What it is, as in `Time`.",
        },
        new("value", "what was found", Required: true)
        {
            Value = Prose(),
            Hover = "What was found, in words; say so where it was not.",
        },
        new("source", "where it was found", Required: true)
        {
            Value = Prose(),
            Hover = "Where it was found; `none` where it was not.",
        },
        new("grade", "A, B or C: how well the source was checked", Required: true)
        {
            Value = OneOf("A", "B", "C"),
            Hover = "How well the source was checked: `A` it was read itself, `B` it was read as quoted elsewhere, `C` it was not checked or not found.",
        },
    ])
    {
        Hover = "A figure in words, with its source.",
    };

    public static KeyTable Assessment { get; } = new("historic-assessment", [
        new("methods", "a list of the methods of assessment", Required: true)
        {
            Value = ListOf(Method),
            Hover = "The methods by which it was assessed.",
        },
        new("distinction", "the points in all for a distinction")
        {
            Value = Number(1, Most),
            Hover = "The points in all from which, with every method passed, the whole was a distinction.",
        },
        new("figures", "a list of figures in words, with their sources", Required: true)
        {
            Value = ListOf(Figure),
            Hover = "Each figure in words, with where it was found and how well that was checked.",
        },
    ])
    {
        Hover = "How the standard was once assessed: the historic assessment model. What comes out of it is never a real grade.",
    };
}
