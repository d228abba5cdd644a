namespace Bus.Analyzers.Tests.Lock;

/// <summary>What the file looks like.</summary>
public sealed class LockFormTests
{
    private const string Source = """
        using System.Text.Json.Serialization;

        [BusApi("shop")]
        public partial interface IShopApi
        {
            ValueTask<Page<Order>?> FindAsync(string? text, int page = 0, CancellationToken cancellationToken = default);
            ValueTask CloseAsync(CancellationToken cancellationToken = default);
            BusEvent<Order> Placed { get; }
        }

        public sealed record Page<T>(IReadOnlyList<T> Items, Page<T>? Next = null);

        public sealed record Order(Guid Id, Dictionary<Hue, decimal> Prices, Animal? Pet, Sum Sum)
        {
            [JsonNumberHandling(JsonNumberHandling.WriteAsString)] public long Total { get; init; }
            [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public (int X, int? Y)[]? Places { get; init; }
            public int Count => Prices.Count;
        }

        [JsonDerivedType(typeof(Dog), "dog")] public abstract record Animal;
        public sealed record Dog(int Age) : Animal;
        [Flags] public enum Hue : byte { Red = 1, DarkBlue = 2, Navy = 2 }
        [JsonConverter(typeof(SumConverter))] public readonly record struct Sum(int Cents);

        public sealed class SumConverter : JsonConverter<Sum>
        {
            public override Sum Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => new(reader.GetInt32());
            public override void Write(System.Text.Json.Utf8JsonWriter writer, Sum value, System.Text.Json.JsonSerializerOptions options) => writer.WriteNumberValue(value.Cents);
        }
        """;

    private const string Lock = """
        {
          "version": 1,
          "apis": {
            "shop": {
              "events": {
                "placed": "#Order"
              },
              "rpcs": {
                "close": {
                  "parameters": {}
                },
                "find": {
                  "parameters": {
                    "page": "optional int32",
                    "text": "string?"
                  },
                  "result": "#Page<Order>?"
                }
              }
            }
          },
          "types": {
            "(int X, int? Y)": {
              "members": {
                "x": "int32",
                "y": "int32?"
              }
            },
            "Animal": {
              "abstract": true,
              "discriminator": "$type",
              "cases": {
                "Dog": "dog"
              },
              "members": {}
            },
            "Dog": {
              "members": {
                "age": "int32"
              }
            },
            "Hue": {
              "enum": "uint8",
              "flags": true,
              "values": {
                "dark_blue": 2,
                "red": 1
              },
              "aliases": {
                "navy": 2
              }
            },
            "Order": {
              "members": {
                "count": "unread int32",
                "id": "uuid",
                "pet": "#Animal?",
                "places": "optional omitted list<#(int X, int? Y)>?",
                "prices": "map<#Hue, decimal>",
                "sum": "#Sum",
                "total": "optional string|int64"
              }
            },
            "Page<Order>": {
              "members": {
                "items": "list<#Order>",
                "next": "optional #Page<Order>?"
              }
            },
            "Sum": {
              "converted": "SumConverter"
            }
          }
        }

        """;

    [Test]
    public void Lock_IsSortedAndALineForEachMember() => Assert.That(Locks.Of(Source), Is.EqualTo(Lock.ReplaceLineEndings("\n")));

    [Test]
    public async Task Lock_IsThatOfItsOwnContract() => Assert.That(await Locks.Held(Source, Lock).AnalyzeAsync(), Is.Empty);

    [Test]
    public void WithoutAnUpdate_TheAssemblyHoldsNoLock()
        => Assert.That(Locks.Held(Source, Lock).Compile().Assembly.GetAttributes().Select(static one => one.AttributeClass!.Name), Has.No.Member("AssemblyMetadataAttribute"));
}
