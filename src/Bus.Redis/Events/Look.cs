using System.Globalization;
using Bus.Redis.Resp;
using Bus.Transports;

namespace Bus.Redis.Events;

/// <summary>Asks what waits for a group, and what it lost.</summary>
/// <param name="keys">The group.</param>
/// <param name="idle">After how long without a sign of life what a consumer has in its hands waits for another.</param>
internal readonly struct Look(GroupKeys keys, TimeSpan idle) : IRedisCommand<GroupState>
{
    // So many are looked at one by one: of those that were given back, and where Redis has lost count of what was not read.
    private const int MostCounted = 1000;

    private const string Script = CutOff.Functions + """
        local waiting, oldest = 0, nil
        local function wait_since(time)
          time = tonumber(time)
          if not oldest or time < oldest then oldest = time end
        end
        local function fired_at(id, fields)
          for index = 1, #fields, 2 do
            if fields[index] == 'dead:fired_at' then return fields[index + 1] end
          end
          return string.match(id, '^%d+')
        end
        local function count_idle(stream, group)
          if group['pending'] == 0 then return end
          local idle = redis.call('XPENDING', stream, ARGV[1], 'IDLE', ARGV[2], '-', '+', ARGV[3])
          waiting = waiting + #idle
          if #idle == 0 then return end
          local first = redis.call('XRANGE', stream, idle[1][1], idle[1][1])[1]
          wait_since(fired_at(idle[1][1], first and first[2] or {}))
        end
        local function count_unread(stream, group)
          local unread = group['lag'] or #redis.call('XRANGE', stream, '(' .. group['last-delivered-id'], '+', 'COUNT', ARGV[3])
          if unread == 0 then return end
          waiting = waiting + unread
          local first = redis.call('XRANGE', stream, '(' .. group['last-delivered-id'], '+', 'COUNT', 1)[1]
          if first then wait_since(fired_at(first[1], first[2])) end
        end
        local lost = 0
        if redis.call('EXISTS', KEYS[1]) == 1 then
          local lost_here, group = settle_one(KEYS[1], ARGV[1])
          lost = lost_here
          if group then
            count_idle(KEYS[1], group)
            count_unread(KEYS[1], group)
          end
        end
        if redis.call('EXISTS', KEYS[2]) == 1 then
          for _, flat in ipairs(redis.call('XINFO', 'GROUPS', KEYS[2])) do
            local group = about(flat)
            -- What was handled is deleted there: whatever nobody has in its hands is unread.
            group['lag'] = math.max(redis.call('XLEN', KEYS[2]) - group['pending'], 0)
            count_idle(KEYS[2], group)
            count_unread(KEYS[2], group)
          end
        end
        return {lost, waiting, oldest and string.format('%.0f', oldest) or '-1'}
        """;

    // What it lost is told once: a reply that is lost takes the number along.
    public static bool MayRepeat => true;

    public void Write(CommandBuffer buffer) => ScriptCommand.Write(buffer, Script, [keys.Stream.Key, keys.Again],
        [keys.Group, ((long)idle.TotalMilliseconds).ToString(CultureInfo.InvariantCulture), MostCounted.ToString(CultureInfo.InvariantCulture)]);

    public static GroupState Read(ref RespReader reply)
    {
        reply.ReadArray();
        long lost = reply.ReadInteger(), waiting = reply.ReadInteger(), oldest = reply.ReadInteger();
        return new(lost, new EventBacklog(waiting, waiting > 0 && oldest >= 0 ? StreamId.TimeOf(oldest) : null));
    }
}
