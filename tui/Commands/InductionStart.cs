using MentorSim.Engine.Induction;
using MentorSim.Tui.Hosting;
using MentorSim.Tui.Screens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MentorSim.Tui.Commands;

/// <summary>The desk of this run, with what an induction needs of its scenario libraries.</summary>
internal static class InductionStart
{
    /// <summary>A desk at which nobody sits yet.</summary>
    public static Desk DeskOf(IHost host)
    {
        var (records, library, clock) = (host.Services.GetRequiredService<Records>(), host.Services.GetRequiredService<Library>(), host.Services.GetRequiredService<TimeProvider>());
        var handbook = new Lazy<Handbook>(library.Handbook);
        var files = new ReadLibrary(library);
        Desk? desk = null;
        return desk = new Desk(records.Archive, records.WhyNone, clock, () => files.Files())
        {
            Ready = files.Ready,
            Papers = () => library.Papers(),
            Kept = LongSearch.KeptBy(clock),
            Routes = () => [.. library.Routes().Where(file => file.CanBeFollowed).Select(file => file.Route!)],
            HandbookPage = id => desk!.InTheirSchool(handbook.Value) is var theirs && theirs.Page(id) is { } page ? new HandbookPageScreen(theirs, page) : null,
        };
    }
}
