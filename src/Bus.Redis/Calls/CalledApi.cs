using Bus.Redis.Schemas;
using Bus.Redis.Servers;

namespace Bus.Redis.Calls;

/// <summary>An API that is called here: its keys, the way to them, and what is published of it.</summary>
/// <param name="Keys">The keys.</param>
/// <param name="Route">The way to its queue.</param>
/// <param name="Braces">What ids of its calls begin with.</param>
/// <param name="Schema">What is published of it.</param>
internal sealed record CalledApi(ApiKeys Keys, RedisRoute Route, string Braces, RemoteSchema Schema);
