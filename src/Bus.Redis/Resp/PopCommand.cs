using System.Globalization;

namespace Bus.Redis.Resp;

/// <summary>Takes items from the head of a list, and waits for the first.</summary>
/// <param name="key">The list.</param>
/// <param name="most">How many at most.</param>
/// <param name="wait">How long it waits at the server.</param>
internal readonly struct PopCommand(string key, int most, TimeSpan wait) : IRedisCommand<RentedBytes[]>
{
    // What a lost connection took with it is lost; its sender waits no longer than he said he would.
    public static bool MayRepeat => true;

    // Those who pop hand on what they got, and pop again.
    public static bool GoesOnInline => true;

    public void Write(CommandBuffer buffer)
    {
        buffer.Begin(7);
        buffer.Argument("BLMPOP"u8);
        buffer.Argument(wait.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        buffer.Argument(1);
        buffer.Argument(key);
        buffer.Argument("LEFT"u8);
        buffer.Argument("COUNT"u8);
        buffer.Argument(most);
    }

    public static RentedBytes[] Read(ref RespReader reply)
    {
        if (reply.TryReadNull()) return [];
        reply.ReadArray();
        reply.Skip();
        RentedBytes[] items = new RentedBytes[reply.ReadArray()];
        for (int index = 0; index < items.Length; index++) items[index] = RentedBytes.CopyOf(reply.ReadText());
        return items;
    }
}
