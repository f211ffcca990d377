using System.Collections.Immutable;

namespace MentorSim.Engine.Text.Html;

/// <summary>
/// A part of a page. A page is built as a tree and written by <see cref="HtmlWriter"/> alone, which escapes every text: no caller can put
/// markup into a page, because there is nothing that takes any.
/// </summary>
public abstract record HtmlPart
{
    private protected HtmlPart() { }

    /// <summary>A text as a part.</summary>
    public static implicit operator HtmlPart(string text) => new HtmlText(text);
}

/// <summary>Text, shown letter by letter.</summary>
/// <param name="Text">The text; unsafe characters are left out when it is written.</param>
public sealed record HtmlText(string Text) : HtmlPart;

/// <summary>An element.</summary>
/// <param name="Tag">Which.</param>
/// <param name="Parts">What is in it, in order.</param>
public sealed record HtmlElement(HtmlTag Tag, ImmutableArray<HtmlPart> Parts) : HtmlPart
{
    /// <summary>Its attributes in the order in which they are written.</summary>
    public ImmutableArray<(HtmlAttributeName Name, string Value)> Attributes { get; private init; } = [];

    /// <summary>The same with an attribute more.</summary>
    /// <param name="name">Which.</param>
    /// <param name="value">Its value; unsafe characters are left out when it is written.</param>
    public HtmlElement With(HtmlAttributeName name, string value) => this with { Attributes = Attributes.Add((name, value)) };

    /// <summary>The same with an attribute more where there is a value for it.</summary>
    public HtmlElement WithAny(HtmlAttributeName name, string? value) => value is null ? this : With(name, value);
}

// The members are HTML's own names; what says where they are described stands over each group.
#pragma warning disable CS1591

/// <summary>
/// The elements that a page may hold: none that runs anything, fetches anything, takes input or leads away. Written as their names in
/// small letters; those of the head are written by <see cref="HtmlPage"/> alone.
/// </summary>
public enum HtmlTag
{
    /// <summary>The headings and what groups a page (HTML Living Standard, sections 4.3 and 4.4).</summary>
    H1, H2, H3, H4, H5, H6, Main, Header, Footer, Nav, Section, Div, P, Blockquote, Ol, Ul, Li, Dl, Dt, Dd, Hr, Figure, Figcaption,

    /// <summary>Parts of a text (section 4.5).</summary>
    Span, Strong, Em, Code, Br,

    /// <summary>Tables (section 4.9).</summary>
    Table, Caption, Thead, Tbody, Tr, Th, Td,

    /// <summary>Drawings (SVG 2).</summary>
    Svg, Title, G, Rect, Line, Polyline, Circle,
}

/// <summary>
/// The attributes that an element may have: none that runs anything, names an address or carries style. Written in small letters, but for
/// <c>aria-label</c>, <c>viewBox</c> and <c>preserveAspectRatio</c>.
/// </summary>
public enum HtmlAttributeName
{
    /// <summary>What any element may have.</summary>
    Id, Class, Lang, Title, Role, AriaLabel, TabIndex,

    /// <summary>Of cells.</summary>
    Scope, ColSpan, RowSpan,

    /// <summary>Of lists: the first number.</summary>
    Start,

    /// <summary>Of drawings.</summary>
    ViewBox, PreserveAspectRatio, X, Y, Width, Height, X1, Y1, X2, Y2, Cx, Cy, R, Points,
}
