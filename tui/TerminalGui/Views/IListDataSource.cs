using System.Collections;
using System.Collections.Specialized;

namespace Terminal.Gui.Views;

/// <summary>The rows of a <see cref="ListView"/>. Ours only takes those that <see cref="ListView.SetSource{T}"/> makes.</summary>
public interface IListDataSource : IDisposable
{
    /// <summary>The number of rows.</summary>
    int Count { get; }

    /// <summary>The items themselves.</summary>
    IList ToList();
}

/// <summary>Finds a row by what is typed. Ours never does, so that letters stay shortcuts; the type is kept for setting it to null.</summary>
public interface IListCollectionNavigator;

/// <summary>Rows that follow a collection, each shown as the text of its item.</summary>
internal sealed class CollectionRows(IList items) : IListDataSource
{
    public int Count => items.Count;

    /// <summary>Tells of changes of the collection.</summary>
    public INotifyCollectionChanged? Changes => items as INotifyCollectionChanged;

    public IList ToList() => items;

    public void Dispose()
    {
    }
}
