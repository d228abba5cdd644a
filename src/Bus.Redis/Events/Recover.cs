using System.Globalization;
using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>Gives back what is this consumer's and not in its hands: a former process of its name left it, or the reply that it came in was lost.</summary>
/// <param name="keys">The consumer.</param>
/// <param name="isAgain">Which of the streams.</param>
/// <param name="begun">How many of the entries, from the first, were in handlers' hands.</param>
/// <param name="held">What is in its hands.</param>
internal readonly struct Recover(GroupKeys keys, bool isAgain, int begun, IReadOnlyList<StreamId> held) : IRedisCommand<long>
{
    private const string Script = """
        local held, begun, from, lost = {}, tonumber(ARGV[3]), '-', 0
        for index = 5, #ARGV do held[ARGV[index]] = true end
        repeat
          local page = redis.call('XPENDING', KEYS[1], ARGV[1], from, '+', 1000, ARGV[2])
          for _, left in ipairs(page) do
            from = '(' .. left[1]
            if not held[left[1]] and left[3] < tonumber(ARGV[4]) / 2 then
              local attempts = left[4]
              if begun > 0 then begun = begun - 1 else attempts = attempts - 1 end
              local claimed = redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, left[1], 'IDLE', ARGV[4], 'RETRYCOUNT', math.max(attempts, 0), 'JUSTID')
              if #claimed == 0 then lost = lost + 1 end
            end
          end
        until #page < 1000
        return lost
        """;

    // The second time finds nothing left to do.
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => ScriptCommand.Write(buffer, Script, [isAgain ? keys.Again : keys.Stream.Key],
        [keys.Group, keys.Consumer, begun.ToString(CultureInfo.InvariantCulture), Hold.GivenBack.ToString(CultureInfo.InvariantCulture), .. held.Select(static id => id.ToString())]);

    public static long Read(ref RespReader reply) => reply.ReadInteger();
}
