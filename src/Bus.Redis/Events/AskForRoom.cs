using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>Asks how many events a stream has room for.</summary>
/// <param name="stream">The stream.</param>
/// <param name="most">More than which nobody asks for.</param>
/// <param name="maxLength">To how many events it is cut, whoever still needs them; 0 for never.</param>
internal readonly struct AskForRoom(EventStream stream, int most, long maxLength) : IRedisCommand<RoomAnswer>
{
    // So many events are kept for those who will listen, while nobody does; as Lightbus has it.
    private const int KeptForNobody = 100_000;

    // More than is fired from one time to the next: Redis' own limit is less.
    private const int MostTrimmed = 1_000_000;

    // Groups count whose listeners are alive. On the way it trims the stream: to its longest, where it has one, and up to what the slowest of all groups
    // still needs. Who cuts finds in the same step what groups lose by it: once they have read on, nobody can.
    private const string Script = CutOff.Functions + """
        local time = redis.call('TIME')
        local now = time[1] * 1000 + math.floor(time[2] / 1000)
        redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
        local capacity = {}
        for _, member in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1)) do
          local group, most = string.match(member, '^(.-)\n.-\n(%d+)\n')
          if group then capacity[group] = math.max(capacity[group] or 0, tonumber(most)) end
        end
        local room = tonumber(ARGV[1])
        if redis.call('EXISTS', KEYS[1]) == 0 then return {room, 0, {}} end
        if ARGV[3] ~= '0' then redis.call('XTRIM', KEYS[1], 'MAXLEN', '~', ARGV[3], 'LIMIT', ARGV[4]) end
        local info, groups, lost = about(redis.call('XINFO', 'STREAM', KEYS[1])), 0, {}
        local needed_ms, needed_seq
        local function need(id)
          local ms, seq = string.match(id, '^(%d+)-(%d+)$')
          ms, seq = tonumber(ms), tonumber(seq)
          if not needed_ms or ms < needed_ms or (ms == needed_ms and seq < needed_seq) then needed_ms, needed_seq = ms, seq end
        end
        for _, flat in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
          local group = about(flat)
          groups = groups + 1
          local oldest = redis.call('XPENDING', KEYS[1], group['name'])[2]
          local most = capacity[group['name']]
          local last = tonumber(string.match(group['last-delivered-id'], '^%d+'))
          if last == 0 then last = tonumber(string.match(info['recorded-first-entry-id'], '^%d+')) end
          -- Nobody listens, and nobody has taken what waits for a month: the group is given up.
          if most or oldest or now - last < 2592000000 then
            need(oldest or group['last-delivered-id'])
            local count = settle(KEYS[1], info, group)
            if count > 0 then
              lost[#lost + 1] = group['name']
              lost[#lost + 1] = count
            end
          end
          if most then
            local lag = group['lag']
            if not lag then lag = #redis.call('XRANGE', KEYS[1], '(' .. group['last-delivered-id'], '+', 'COUNT', most + 1) end
            room = math.min(room, most - lag - group['pending'])
          end
        end
        if needed_ms then
          redis.call('XTRIM', KEYS[1], 'MINID', '~', string.format('%.0f-%.0f', needed_ms, needed_seq), 'LIMIT', ARGV[4])
        else
          redis.call('XTRIM', KEYS[1], 'MAXLEN', '~', ARGV[2], 'LIMIT', ARGV[4])
        end
        return {room, groups, lost}
        """;

    // What groups lost is told once: a reply that is lost takes the number along.
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer)
        => ScriptCommand.Write(buffer, Script, [stream.Key, stream.Listeners], [$"{most}", $"{KeptForNobody}", $"{maxLength}", $"{MostTrimmed}"]);

    public static RoomAnswer Read(ref RespReader reply)
    {
        reply.ReadArray();
        long room = reply.ReadInteger(), groups = reply.ReadInteger();
        (string, long)[] lost = new (string, long)[reply.ReadArray() / 2];
        for (int index = 0; index < lost.Length; index++) lost[index] = (reply.ReadString(), reply.ReadInteger());
        return new(room, groups, lost);
    }
}
