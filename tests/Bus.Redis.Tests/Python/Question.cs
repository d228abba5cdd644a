namespace Bus.Redis.Tests.Python;

/// <summary>A command of words, whose reply is taken as it comes.</summary>
internal readonly struct Question(params string[] words) : IRedisCommand<Answer>
{
    public void Write(CommandBuffer buffer)
    {
        buffer.Begin(words.Length);
        foreach (string word in words) buffer.Argument(word);
    }

    public static Answer Read(ref RespReader reply) => Answer.Of(ref reply);
}

/// <summary>A reply: text, a number, or a list of replies.</summary>
internal sealed record Answer(string Text, IReadOnlyList<Answer> Items)
{
    public long Number => long.Parse(Text, System.Globalization.CultureInfo.InvariantCulture);

    public static Answer Of(ref RespReader reply)
    {
        if (reply.TryReadNull()) return new("", []);
        switch (reply.Kind)
        {
            case RespKind.Array or RespKind.Map or RespKind.Set:
                Answer[] items = new Answer[reply.ReadArray()];
                for (int index = 0; index < items.Length; index++) items[index] = Of(ref reply);
                return new("", items);
            default:
                return new(reply.ReadString(), []);
        }
    }
}
