using System.Globalization;

namespace Bus.Generators.Locking;

/// <summary>Writes a lock as its file has it: sorted, a line for each member, so that versions compare and merge line by line.</summary>
internal static class LockText
{
    /// <summary>The version of the form. A reader refuses what is newer.</summary>
    public const int Version = 1;

    public static string Write(LockModel model)
    {
        LockJsonWriter json = new();
        json.Open();
        json.Raw(LockWords.Version, Version.ToString(CultureInfo.InvariantCulture));
        json.Open(LockWords.Apis);
        foreach (KeyValuePair<string, LockApi> api in model.Apis)
        {
            json.Open(api.Key);
            WriteApi(json, api.Value);
            json.Close();
        }
        json.Close();
        json.Open(LockWords.Types);
        foreach (KeyValuePair<string, LockShape> type in model.Types)
        {
            json.Open(type.Key);
            WriteShape(json, type.Value);
            json.Close();
        }
        json.Close();
        json.Close();
        return json.ToString();
    }

    private static void WriteApi(LockJsonWriter json, LockApi api)
    {
        json.Open(LockWords.Events);
        foreach (KeyValuePair<string, LockType> @event in api.Events) json.Text(@event.Key, @event.Value.ToString());
        json.Close();
        json.Open(LockWords.Rpcs);
        foreach (KeyValuePair<string, LockRpc> rpc in api.Rpcs)
        {
            json.Open(rpc.Key);
            WriteMembers(json, LockWords.Parameters, rpc.Value.Parameters);
            if (rpc.Value.Result is { } result) json.Text(LockWords.Result, result.ToString());
            json.Close();
        }
        json.Close();
    }

    private static void WriteShape(LockJsonWriter json, LockShape shape)
    {
        switch (shape)
        {
            case LockEnum @enum:
                json.Text(LockWords.Enum, @enum.Number);
                if (@enum.IsFlags) json.Raw(LockWords.Flags, LockWords.True);
                if (@enum.IsNumber) json.Raw(LockWords.Numbers, LockWords.True);
                WriteValues(json, LockWords.Values, @enum.Values);
                if (@enum.Aliases.Count > 0) WriteValues(json, LockWords.Aliases, @enum.Aliases);
                break;
            case LockObject of:
                if (of.IsAbstract) json.Raw(LockWords.Abstract, LockWords.True);
                if (of.TakesAnyMember) json.Raw(LockWords.AnyMember, LockWords.True);
                WriteUnion(json, of);
                WriteMembers(json, LockWords.Members, of.Members);
                break;
            case LockConverted converted:
                json.Text(LockWords.Converted, converted.Converter);
                break;
        }
    }

    private static void WriteValues(LockJsonWriter json, string name, SortedDictionary<string, long> values)
    {
        json.Open(name);
        foreach (KeyValuePair<string, long> value in values) json.Raw(value.Key, value.Value.ToString(CultureInfo.InvariantCulture));
        json.Close();
    }

    private static void WriteUnion(LockJsonWriter json, LockObject of)
    {
        if (of.Discriminator is null) return;
        json.Text(LockWords.Discriminator, of.Discriminator);
        json.Open(LockWords.Cases);
        // By type: values may be text, numbers or nothing.
        foreach (LockCase one in of.Cases) json.Raw(one.Type, one.Value ?? LockWords.Null);
        json.Close();
    }

    private static void WriteMembers(LockJsonWriter json, string name, SortedDictionary<string, LockMember> members)
    {
        json.Open(name);
        foreach (KeyValuePair<string, LockMember> member in members) json.Text(member.Key, LockMemberText.Write(member.Value));
        json.Close();
    }
}
