namespace MentorSim.Engine.Tests.Records.Reports;

/// <summary>Names and texts of somebody who wants a file to do something.</summary>
internal static class HostileTexts
{
    public static readonly string[] All =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]>", "&#x3c;script&#x3e;", "' onmouseover='alert(1)", "</style><style>*{display:none}", "</title></svg>", "\u202eoops\u2066", "nul\0nul", "\u001b[2Jgone",
        "=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(A1)", "\tx", "\rx", "\uff1d1", " =1", "\n=1", "# heading", "## heading", "[a](https://example.org)", "![a](x.png)", "<https://example.org>", "https://example.org", "www.example.org", "a@b.example",
        "* item", "- item", "1. item", "1) item", "a. item", "> quote", "`code`", "```\nfence\n```", "    indented", "| a | b |\n| - | - |", "---", "===\n---", "a\n===", "[a]: https://example.org", "*[HTML]: x", "^^^", ":::x", "$x$", "\"\"x\"\"", "{.red}",
        "<!-- -->", "&amp;", "\\", "\\*", "a  \nb", "*a*", "**", "~~a~~", "++a++", "==a==", "- [ ] task", "[^1]", ": definition", "term\n: definition", "plain", "日本語", "é", new string('W', 10_000), "javascript:alert(1)", "{{7*7}}${7*7}",
    ];
}
