using System.ComponentModel;

namespace Bus.Codecs;

/// <summary>Words for what the members of users' types throw while they are written or read: constructors, getters, setters, comparers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class UserCode
{
    /// <summary>The problem of a value that cannot be made.</summary>
    /// <param name="exception">What was thrown.</param>
    public static string CannotMake(Exception exception) => $"holds what its type refuses: {Text(exception)}";

    /// <summary>The problem of a value that cannot be written.</summary>
    /// <param name="exception">What was thrown.</param>
    public static string CannotWrite(Exception exception) => $"cannot be written: {Text(exception)}";

    private static string Text(Exception exception) => $"{RemoteTypeName.Of(exception)}: {ExceptionText.MessageOf(exception)}";
}
