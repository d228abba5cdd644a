namespace Shop.Web;

internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder web)
    {
        web.MapHealthChecks("/health/live", new() { Predicate = check => check.Tags.Contains("live") });
        web.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") });
    }
}
