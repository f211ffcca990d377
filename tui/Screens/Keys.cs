using MentorSim.Tui.Pages;

namespace MentorSim.Tui.Screens;

/// <summary>The keys, once for all screens: the label that people read, and the letter for plain mode.</summary>
internal static class Keys
{
    /// <summary>How footers and help name the key of an action.</summary>
    public static string LabelOf(Act act) => act switch
    {
        Act.Take => "Enter",
        Act.Up => "Up",
        Act.Down => "Down",
        Act.Back => "Esc",
        Act.Help => "?",
        Act.RoleCard => "F2",
        Act.SoFar => "F3",
        Act.Mode => "M",
        Act.Write => "W",
        Act.Done => "D",
        Act.Time => "T",
        Act.Player => "N",
        Act.Progress => "P",
        Act.Background => "B",
        Act.Diary => "D",
        Act.Review => "R",
        Act.Next => "N",
        Act.Futures => "F",
        Act.Handbook => "F1",
        Act.Search => "/",
        Act.Coach => "C",
        Act.Experience => "E",
        Act.Induction => "I",
        Act.Showcase => "S",
        Act.Team => "L",
        Act.Panel => "A",
        Act.Previous => "V",
        Act.Unmarked => "J",
        Act.Worry => "O",
    };

    /// <summary>What a line in plain mode must say for an action; null where no line asks for it.</summary>
    public static string? PlainOf(Act act) => act switch
    {
        Act.Take => "",
        Act.Back => "q",
        Act.Help => "?",
        Act.RoleCard => "r",
        Act.SoFar => "h",
        Act.Mode => "m",
        Act.Write => "w",
        Act.Time => "t",
        Act.Player => "n",
        Act.Progress => "p",
        Act.Background => "b",
        Act.Diary => "d",
        Act.Review => "r",
        Act.Next => "n",
        Act.Futures => "f",
        Act.Handbook => "k",
        Act.Search => "/",
        Act.Coach => "c",
        Act.Experience => "e",
        Act.Induction => "i",
        Act.Showcase => "s",
        Act.Team => "l",
        Act.Panel => "a",
        Act.Previous => "v",
        Act.Unmarked => "j",
        Act.Worry => "o",
        Act.Up or Act.Down or Act.Done => null,
    };
}
