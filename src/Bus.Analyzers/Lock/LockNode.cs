namespace Bus.Analyzers.Lock;

/// <summary>A value in a lock's JSON.</summary>
/// <param name="Line">Its line, from 0.</param>
internal abstract record LockNode(int Line)
{
    public sealed record Text(string Value, int Line) : LockNode(Line);

    public sealed record Number(long Value, int Line) : LockNode(Line);

    public sealed record True(int Line) : LockNode(Line);

    public sealed record Null(int Line) : LockNode(Line);

    public sealed record Object(IReadOnlyList<KeyValuePair<string, LockNode>> Members, int Line) : LockNode(Line)
    {
        public LockNode? Find(string name)
        {
            foreach (KeyValuePair<string, LockNode> member in Members)
                if (member.Key == name) return member.Value;
            return null;
        }
    }
}

/// <summary>Why a lock cannot be read.</summary>
/// <param name="Line">Where, from 0.</param>
/// <param name="Text">What is wrong.</param>
internal sealed record LockProblem(int Line, string Text);
