using MentorSim.Engine.Panel;

namespace MentorSim.Tui.Screens.Panel.Agreeing;

/// <summary>Step 6: the panel judges possible serious breaches, agrees on marks that differ, and opens the results.</summary>
internal static class AgreeStep
{
    /// <summary>What is to be judged and agreed; why not, where the paper or what was collected can no longer be read.</summary>
    public static Screen Of(PanelFile file)
    {
        AgreeTable table;
        try
        {
            table = new AgreeTable(file).Refreshed();
            _ = table.Marks;
        }
        catch (ExerciseException damaged)
        {
            return new NoticeScreen("Agree", Text.Verbatim(damaged.Message));
        }

        return table.Exercise.AreMarksOpen && table.Paper.Fault() is { } fault ? new NoticeScreen("Agree", Text.Verbatim(fault)) : new AgreeScreen(table);
    }
}
