using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Shop.AppHost;

internal static class ServiceConsole
{
    /// <summary>Writes logs to the console, each line behind the service's name.</summary>
    public static void AddServiceConsole(this ILoggingBuilder logging, string service)
    {
        logging.ClearProviders();
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.Services.AddSingleton<ConsoleFormatter>(new ServiceFormatter(service));
        logging.AddConsole(options => options.FormatterName = ServiceFormatter.FormatterName);
    }
}
