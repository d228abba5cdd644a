namespace Bus.Redis.Events;

/// <summary>Finds what was cut off a stream before a group had read it: the beginning of scripts.</summary>
/// <remarks>
/// A group that stands before the first entry has all entries before it; the others up to there are gone. The group's count of what it read is set to
/// that in the same step, so that nobody finds them a second time, and so that Redis' own lag is that of what is there. A group that has read all of
/// the stream has lost nothing that anybody can still find.
/// </remarks>
internal static class CutOff
{
    /// <summary>
    /// <c>about</c> makes a table of what XINFO tells; <c>settle</c> returns how many entries a group lost since it was last asked, and sets the group's
    /// <c>lag</c> right; <c>settle_one</c> does that for one group by name, and returns the group, too.
    /// </summary>
    public const string Functions = """
        local function about(flat)
          local info = {}
          for index = 1, #flat, 2 do info[flat[index]] = flat[index + 1] end
          return info
        end
        local function is_before(id, other)
          local ms, sequence = string.match(id, '^(%d+)-(%d+)$')
          local other_ms, other_sequence = string.match(other, '^(%d+)-(%d+)$')
          if ms ~= other_ms then return tonumber(ms) < tonumber(other_ms) end
          return tonumber(sequence) < tonumber(other_sequence)
        end
        local function settle(stream, info, group)
          local delivered, read = group['last-delivered-id'], nil
          local has_all = delivered == info['last-generated-id']
          if has_all then
            read = info['entries-added']
          elseif info['length'] == 0 or is_before(delivered, info['recorded-first-entry-id']) then
            read = info['entries-added'] - info['length']
          else
            return 0
          end
          group['lag'] = info['entries-added'] - read
          local known = group['entries-read']
          if read == known then return 0 end
          redis.call('XGROUP', 'SETID', stream, group['name'], delivered, 'ENTRIESREAD', string.format('%.0f', read))
          -- Redis 7.0 does not tell replicas how much a group has read: where one took over, a group that has all seems to lack thousands.
          return not has_all and known and math.max(read - known, 0) or 0
        end
        local function settle_one(stream, name)
          local info = about(redis.call('XINFO', 'STREAM', stream))
          for _, flat in ipairs(redis.call('XINFO', 'GROUPS', stream)) do
            local group = about(flat)
            if group['name'] == name then return settle(stream, info, group), group end
          end
          return 0, nil
        end

        """;
}
