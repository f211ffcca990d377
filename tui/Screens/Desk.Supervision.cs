using System.Collections.Immutable;
using MentorSim.Engine.Induction;
using MentorSim.Engine.Records;
using MentorSim.Engine.Standards;
using MentorSim.Tui.Screens.Cohorts;
using MentorSim.Tui.Screens.Supervision;

namespace MentorSim.Tui.Screens;

/// <remarks>Those who supervise others.</remarks>
internal sealed partial class Desk
{
    private Supervising? _supervising;

    /// <summary>The people whom somebody supervises; before it is known who does, the question for it; where nobody may, why.</summary>
    public Screen Team() => Team(null);

    /// <summary>What those people did together, after the same admission.</summary>
    public Screen Group() => Team(GroupScreen.Of);

    private Screen Team(Func<Supervising, Screen>? then) =>
        archive!.WhoSupervises == WhoSupervises.Nobody ? new NoticeScreen("Nobody is named as supervising here", SupervisorsText.NobodyNamed)
        : _supervising is { } known ? then?.Invoke(known) ?? TeamScreen.Of(known)
        : new SupervisorScreen(this) { Then = then };

    /// <summary>Why a name may not supervise here; null where it may.</summary>
    public string? WhyNotSupervising(string name) => archive!.WhoSupervises switch
    {
        WhoSupervises.Named => archive.Supervisors.Has(name) ? null : SupervisorsText.NotNamed,
        WhoSupervises.Nobody => SupervisorsText.NobodyNamed,
        WhoSupervises.Anybody => null,
    };

    /// <summary>Takes who supervises, for this run.</summary>
    /// <param name="name">The name as it was typed.</param>
    /// <param name="role">The role as it was typed; empty for none.</param>
    /// <param name="then">What is opened then; null for the list of everybody.</param>
    /// <returns>The people whom they supervise, behind their PIN where they have one; those who were named set one first.</returns>
    public Screen Supervise(string name, string role, Func<Supervising, Screen>? then = null)
    {
        if (WhyNotSupervising(name) is { } why) return new NoticeScreen("Not under this name", why);
        var supervising = new Supervising(this, archive!, new Supervisor(People.Tidy(name), People.Tidy(role)));
        if (supervising.IsNamed) return supervising.BehindPin(Known);
        var person = archive!.Store.IsThere ? Ask(() => archive.Store.People.Find(archive.Site, supervising.Who.Name), null) : null;
        return person is null ? Known() : PinFirst(person, Known);

        Screen Known()
        {
            _supervising = supervising;
            return then?.Invoke(supervising) ?? TeamScreen.Of(supervising);
        }
    }

    /// <summary>What stands behind the PIN under which somebody supervises.</summary>
    public Screen PinFirst(Person person, Func<Screen> then) => PinScreen.Before(this, person, then, "What is done under this name");

    /// <summary>The packs that the scenarios name.</summary>
    public ImmutableArray<Pack> Packs() => [.. files().SelectMany(file => file.Scenario?.Packs ?? []).DistinctBy(pack => pack.Id)];
}
