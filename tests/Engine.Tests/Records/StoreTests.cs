using MentorSim.Engine.Records;

namespace MentorSim.Engine.Tests.Records;

/// <summary>Tests of a store of their own, which goes with them.</summary>
public abstract class StoreTests : IDisposable
{
    private readonly List<Store> _stores = [];
    private readonly Lazy<string> _address;

    private protected StoreTests(Func<string> newPlace) => _address = new Lazy<string>(newPlace);

    /// <summary>The address of a store that only this test uses.</summary>
    protected string Address => _address.Value;

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        foreach (var store in _stores) store.Dispose();
        if (_address.IsValueCreated) SqliteFile.Remove(Address);
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens it once more, as another program would.</summary>
    protected Store Open(string more = "")
    {
        var store = new Store(Address + more);
        _stores.Add(store);
        return store;
    }
}
