using System.Globalization;
using Bus.Generators.Emitting;
using Bus.Generators.Model.Shapes;
using Bus.Generators.Parsing.Shapes;

namespace Bus.Generators.Locking;

/// <summary>Makes the lock of contracts.</summary>
internal static class LockBuilder
{
    public static LockModel Of(IEnumerable<ApiShapesModel> apis)
    {
        LockModel model = new();
        foreach (ApiShapesModel api in apis) Add(model, api);
        return model;
    }

    private static void Add(LockModel model, ApiShapesModel api)
    {
        // Two contracts of one name are an error of their own.
        if (model.Apis.ContainsKey(api.BusName)) return;
        Dictionary<string, ShapeModel> shapes = api.Shapes.ToDictionary(static shape => shape.Identifier);
        LockApi added = model.Apis[api.BusName] = new();
        foreach (RpcShapesModel rpc in api.Rpcs)
        {
            LockRpc one = added.Rpcs[rpc.BusName] = new() { Result = rpc.Result is { } result ? TypeOf(result.Schema, shapes) : null };
            foreach (MemberModel parameter in rpc.Parameters) one.Parameters[parameter.BusName] = MemberOf(parameter, shapes);
        }
        foreach (EventShapesModel @event in api.Events) added.Events[@event.BusName] = TypeOf(@event.Payload.Schema, shapes);
        foreach (ShapeModel shape in api.Shapes)
            if (!model.Types.ContainsKey(shape.DisplayName) && ShapeOf(shape, shapes) is { } found) model.Types.Add(shape.DisplayName, found);
    }

    private static LockType TypeOf(SchemaModel schema, Dictionary<string, ShapeModel> shapes) => schema switch
    {
        SchemaModel.Value value => new LockType.Scalar(value.Kind, value.IsWrittenAsText, value.IsReadFromText),
        SchemaModel.Nullable nullable => new LockType.Nullable(TypeOf(nullable.Inner, shapes)),
        SchemaModel.Array array => new LockType.List(TypeOf(array.Items, shapes)),
        SchemaModel.Map map => new LockType.Map(TypeOf(map.Keys, shapes), TypeOf(map.Values, shapes)),
        SchemaModel.Shape { Identifier: var identifier } when shapes.TryGetValue(identifier, out ShapeModel shape) && shape is not RefusedShape => new LockType.Reference(shape.DisplayName),
        _ => new LockType.Scalar(WireKinds.Unsupported),
    };

    private static LockMember MemberOf(MemberModel member, Dictionary<string, ShapeModel> shapes) => new(TypeOf(member.Use.Schema, shapes))
    {
        IsOptional = member.IsRead && !member.IsRequired,
        IsOmitted = member.IsWritten && member.WriteCondition is not null,
        IsUnread = !member.IsRead,
        IsUnwritten = !member.IsWritten,
    };

    private static LockShape? ShapeOf(ShapeModel shape, Dictionary<string, ShapeModel> shapes) => shape switch
    {
        ConvertedShape converted => new LockConverted { Converter = converted.Converter.Replace("global::", "") },
        EnumShape @enum => EnumOf(@enum),
        ObjectShape of => ObjectOf(of, shapes),
        _ => null,
    };

    private static LockEnum EnumOf(EnumShape shape)
    {
        LockEnum found = new() { Number = ScalarTypes.All[shape.Underlying].Kind, IsNumber = shape.IsNumber, IsFlags = shape.IsFlags };
        // One value may have one name on the bus twice: it is no alias of itself.
        foreach (EnumNameModel name in shape.Names)
            if (!name.IsAlias) found.Values[name.BusName] = unchecked((long)name.Bits);
            else if (!found.Values.ContainsKey(name.BusName)) found.Aliases[name.BusName] = unchecked((long)name.Bits);
        return found;
    }

    private static LockObject ObjectOf(ObjectShape shape, Dictionary<string, ShapeModel> shapes)
    {
        LockObject found = new() { TakesAnyMember = shape.Extension is not null, IsAbstract = !shape.CanBeMade, Discriminator = shape.Union?.Discriminator };
        // A parameter without a member has no name, and is neither written nor read.
        foreach (MemberModel member in shape.Members.Where(static member => member.BusName.Length > 0)) found.Members[member.BusName] = MemberOf(member, shapes);
        foreach (UnionCaseModel one in shape.Union?.Cases ?? default)
        {
            string? value = one.Text is { } text ? JsonText.Quote(text) : one.Number?.ToString(CultureInfo.InvariantCulture);
            // The first that names a type is the one that is written.
            if (shapes.TryGetValue(one.Identifier, out ShapeModel type) && !found.Cases.Exists(other => other.Type == type.DisplayName)) found.Cases.Add(new(value, type.DisplayName));
        }
        found.Cases.Sort(static (left, right) => string.CompareOrdinal(left.Value ?? left.Type, right.Value ?? right.Type));
        return found;
    }
}
