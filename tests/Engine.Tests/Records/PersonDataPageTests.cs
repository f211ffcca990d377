using AngleSharp.Html.Parser;
using MentorSim.Engine.Records;

namespace MentorSim.Engine.Tests.Records;

/// <summary>The page that a person gets, read by a parser of HTML that is not ours.</summary>
public sealed class PersonDataPageTests
{
    public static TheoryData<string> Hostile =>
    [
        "<script>alert(1)</script>",
        "</blockquote></td></table></section><img src=x onerror=alert(1)>",
        "\"><svg/onload=alert(1)>",
        "' onmouseover='alert(1)",
        "<!-- --> <style>*{display:none}</style>",
        "&lt;b&gt; &amp; &#60;i&#62; ]]>",
        "<a href=javascript:alert(1)>x</a>{{7*7}}${7*7}",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_people_type_stays_text(string text)
    {
        using var store = new Store(SqliteFile.New());
        SomeSessions.Play(store, text, text, 1, text);
        var person = store.People.Of(null).Single();
        var page = PersonDataPage.Write(PersonData.Of(store, person), Some.Noon);
        var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(page);

        document.QuerySelectorAll("*").Select(element => element.LocalName).Distinct().Order(StringComparer.Ordinal).ShouldBe(
            ["blockquote", "body", "h1", "h2", "h3", "head", "html", "main", "meta", "p", "section", "style", "table", "tbody", "td", "th", "thead", "title", "tr"]);
        document.QuerySelectorAll("*").SelectMany(element => element.Attributes).Select(attribute => attribute.Name).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(["charset", "class", "content", "http-equiv", "lang", "name", "scope"]);
        document.QuerySelector("blockquote")!.TextContent.ShouldBe(text);
        document.QuerySelector("h1")!.TextContent.ShouldBe($"What MentorSim keeps about {person.Name}");
        document.QuerySelectorAll("section > table:last-of-type tr").Length.ShouldBe(1 + store.Sessions.EventsOf(store.Sessions.All().Single().Id).Length);
        page.ShouldNotContain("http://");
        page.ShouldNotContain("https://");
    }
}
