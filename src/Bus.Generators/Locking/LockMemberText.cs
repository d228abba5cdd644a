using System.Text;

namespace Bus.Generators.Locking;

/// <summary>Members as words: what is unusual of one, then its type, as <c>optional string?</c>.</summary>
internal static class LockMemberText
{
    private const string Optional = "optional ", Omitted = "omitted ", Unread = "unread ", Unwritten = "unwritten ";

    public static string Write(LockMember member)
    {
        StringBuilder text = new();
        if (member.IsOptional) text.Append(Optional);
        if (member.IsOmitted) text.Append(Omitted);
        if (member.IsUnread) text.Append(Unread);
        if (member.IsUnwritten) text.Append(Unwritten);
        return text.Append(member.Type).ToString();
    }

    /// <summary>The member, or null when the text is none.</summary>
    public static LockMember? Read(string text)
    {
        bool isOptional = Take(Optional, ref text), isOmitted = Take(Omitted, ref text), isUnread = Take(Unread, ref text), isUnwritten = Take(Unwritten, ref text);
        return LockTypeText.Read(text) is { } type
            ? new(type) { IsOptional = isOptional, IsOmitted = isOmitted, IsUnread = isUnread, IsUnwritten = isUnwritten }
            : null;
    }

    private static bool Take(string word, ref string text)
    {
        if (!text.StartsWith(word, StringComparison.Ordinal)) return false;
        text = text.Substring(word.Length);
        return true;
    }
}
