using AngleSharp.Html.Dom;

namespace MentorSim.Engine.Tests.Records.Reports;

/// <summary>What holds of every page of ours, whatever is in it.</summary>
internal static class HtmlRules
{
    private static readonly string[] Refused = ["script", "iframe", "object", "embed", "img", "image", "a", "link", "base", "form", "input", "button", "video", "audio", "use", "foreignobject", "template", "noscript"];

    /// <summary>Nothing runs, leads away or is hidden from whoever does not see it.</summary>
    public static void Hold(IHtmlDocument page)
    {
        page.DocumentElement.GetAttribute("lang").ShouldBe("en-GB");
        page.Title!.Trim().ShouldNotBeEmpty();
        page.QuerySelectorAll("style").Length.ShouldBe(1);
        var elements = page.QuerySelectorAll("*").ToList();
        elements.Select(element => element.LocalName.ToLowerInvariant()).Intersect(Refused).ShouldBeEmpty();
        var attributes = elements.SelectMany(element => element.Attributes).ToList();
        attributes.Where(attribute => attribute.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.LocalName is "href" or "src" or "style" or "action").ShouldBeEmpty();
        attributes.Where(attribute => attribute.LocalName == "id").Select(attribute => attribute.Value).ShouldBeUnique();
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();
        levels.Count(level => level == 1).ShouldBe(1);
        levels[0].ShouldBe(1);
        foreach (var (before, after) in levels.Zip(levels.Skip(1))) after.ShouldBeLessThanOrEqualTo(before + 1, "a level is left out");
        page.QuerySelectorAll("th").ShouldAllBe(cell => cell.HasAttribute("scope"));
        page.QuerySelectorAll("table").ShouldAllBe(table => table.QuerySelector("th") != null);
        page.QuerySelectorAll("svg").ShouldAllBe(drawing => drawing.GetAttribute("role") == "img" && !string.IsNullOrEmpty(drawing.GetAttribute("aria-label")) && drawing.QuerySelector("title") != null);
    }
}
