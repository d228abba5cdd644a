namespace Bus.Generators.Locking;

/// <summary>A type where it is used.</summary>
internal abstract record LockType
{
    /// <summary>One value.</summary>
    /// <param name="Kind">A word of <c>WireKinds</c>.</param>
    /// <param name="IsWrittenAsText">Whether it is a number that is written as text.</param>
    /// <param name="IsReadFromText">Whether it is a number that is read from text too.</param>
    public sealed record Scalar(string Kind, bool IsWrittenAsText = false, bool IsReadFromText = false) : LockType;

    /// <summary>A value or null.</summary>
    public sealed record Nullable(LockType Inner) : LockType;

    /// <summary>Values in a row.</summary>
    public sealed record List(LockType Items) : LockType;

    /// <summary>Values by key.</summary>
    public sealed record Map(LockType Keys, LockType Values) : LockType;

    /// <summary>A type that is described elsewhere in the lock.</summary>
    public sealed record Reference(string Name) : LockType;

    /// <inheritdoc/>
    public sealed override string ToString() => LockTypeText.Write(this);
}
