namespace Terminal.Gui.App;

/// <summary>A member was called that needs <see cref="IApplication.Init"/> first.</summary>
public class NotInitializedException : InvalidOperationException
{
    /// <summary>Names the member that was called too early.</summary>
    public NotInitializedException(string memberName)
        : base($"{memberName} cannot be called before Init.")
    {
    }

    /// <summary>Keeps the cause.</summary>
    public NotInitializedException(string msg, Exception innerException)
        : base(msg, innerException)
    {
    }
}
